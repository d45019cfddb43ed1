package io.github.camelasr.component;

import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.audio.RawSamples;
import io.github.camelasr.component.live.AudioInlet;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/** A session that takes bare samples. */
final class LiveInlet implements AudioInlet {
  private final AsrSession session;
  private final AudioFormat format;
  private final boolean decodes;
  private final AtomicLong bytes = new AtomicLong();

  /**
   * An inlet.
   *
   * @param format of the audio that will come
   * @param decodes whether the session was opened for linear PCM instead
   */
  LiveInlet(AsrSession session, AudioFormat format, boolean decodes) {
    this.session = session;
    this.format = format;
    this.decodes = decodes;
  }

  @Override
  public AsrSession session() {
    return session;
  }

  @Override
  public CompletionStage<Void> send(ByteBuffer audio) {
    CompletionStage<Void> taken =
        session.send(decodes ? RawSamples.toPcm16(audio, format.encoding()) : audio);
    bytes.addAndGet(audio.remaining());
    return taken;
  }

  @Override
  public long positionMs() {
    return bytes.get() / format.bytesPerFrame() * 1000 / format.sampleRateHz();
  }
}
