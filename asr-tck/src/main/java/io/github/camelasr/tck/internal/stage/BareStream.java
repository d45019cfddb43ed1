package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tck.StreamVendor;

/** A bare dialogue over a WebSocket. */
final class BareStream extends Bare {
  private final StreamVendor vendor;
  private final StreamDialect dialect;

  BareStream(Subject subject, StreamDialect dialect, Setting setting) {
    super(setting);
    this.vendor = (StreamVendor) subject.vendor();
    this.dialect = dialect;
  }

  @Override
  public void begin() {
    HttpCall call = ask((moment, token, body) -> dialect.open(moment, token));
    write(call, Cue.BEGIN, AudioChunk.NONE);
    reading(() -> dialect.opened(notes()));
    vendor.ready().forEach(this::read);
  }

  @Override
  public void audio(AudioChunk chunk) {
    write(sent().get(0).call(), Cue.AUDIO, chunk);
  }

  @Override
  public void end() {
    write(sent().get(0).call(), Cue.END, AudioChunk.NONE);
  }

  @Override
  public void abort() {
    write(sent().get(0).call(), Cue.ABORT, AudioChunk.NONE);
  }

  private void write(HttpCall call, Cue cue, AudioChunk chunk) {
    OutgoingBuffer out =
        new OutgoingBuffer(message -> sent().add(message.on(call)), notes()::misused);
    dialect.write(cue, chunk, out);
    if (!out.isEmpty()) {
      notes().misused("something was written to the outbox and never sent");
    }
  }

  @Override
  public void read(Reply reply) {
    reading(() -> dialect.read(reply, notes()));
  }
}
