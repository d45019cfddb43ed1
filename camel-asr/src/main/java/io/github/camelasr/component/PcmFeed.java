package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.audio.PcmReader;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Decoded audio, mixed down to one channel. */
final class PcmFeed implements AudioFeed {
  /** Half a second at 16 kHz: few trips through the session's queue, little memory a session. */
  private static final int PIECE_BYTES = 16_384;

  private final PcmReader reader;
  private final byte[] piece = new byte[PIECE_BYTES];

  PcmFeed(PcmReader reader) {
    this.reader = reader.mono();
  }

  @Override
  public AudioFormat format() {
    return reader.format();
  }

  @Override
  public @Nullable CompletionStage<Void> sendNext(AsrSession session) {
    int count = reader.read(piece, 0, piece.length);
    return count < 0 ? null : session.send(ByteBuffer.wrap(piece, 0, count));
  }

  @Override
  public List<String> remarks() {
    return reader.remarks();
  }

  @Override
  public void close() {
    reader.close();
  }
}
