package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;

/** A bare dialogue of one HTTP request a chunk. */
public final class BareChunks extends Bare {
  private final ChunkDialect dialect;
  private Step step = new Step(0, Cue.AUDIO, false, AudioChunk.NONE);
  private int sequence;

  BareChunks(ChunkDialect dialect, Setting setting) {
    super(setting);
    this.dialect = dialect;
  }

  /** There is nothing to begin with. */
  @Override
  public void begin() {}

  @Override
  public void audio(AudioChunk chunk) {
    take(Cue.AUDIO, false, chunk);
  }

  @Override
  public void end() {
    take(Cue.END, true, AudioChunk.NONE);
  }

  /** Tells the end with the last audio, where that is how it is told. */
  public void lastAudio(AudioChunk chunk) {
    take(Cue.AUDIO, true, chunk);
  }

  @Override
  public void abort() {
    take(Cue.ABORT, true, AudioChunk.NONE);
  }

  private void take(Cue cue, boolean last, AudioChunk chunk) {
    step = new Step(sequence++, cue, last, chunk);
    repeat();
  }

  /** Asks for the same step again. */
  public void repeat() {
    ask((moment, token, body) -> dialect.request(step, moment, token, body));
  }

  @Override
  public void read(Reply reply) {
    if (sent().isEmpty()) {
      audio(Tone.chunk(new byte[320], 2));
    }
    reading(() -> dialect.read(step, reply, notes()));
  }
}
