package io.github.camelasr.tck.toy;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import java.util.Map;

/** Audio in binary messages, cues in text. */
final class ToyStream implements StreamDialect {
  private final ToyWire wire;

  ToyStream(Settings settings) {
    this.wire = new ToyWire(settings);
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return HttpCall.get(wire.uri(moment, ""), Map.of());
  }

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    switch (cue) {
      case BEGIN -> {}
      case AUDIO -> out.audio(audio).send(Outbox.Kind.BINARY);
      case END, ABORT -> out.text(cue.name()).send(Outbox.Kind.TEXT);
    }
  }

  @Override
  public void opened(Inbox in) {}

  @Override
  public void read(Reply reply, Inbox in) {
    wire.fields(reply, in)
        .ifPresent(
            fields -> {
              if (fields.containsKey("text") || fields.containsKey("end")) {
                ToyWire.put(fields, in);
              } else {
                in.ready();
              }
            });
  }
}
