package io.github.camelasr.tck.toy;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;
import java.util.Map;

/** A chunk a request, the last one marked in the query. */
final class ToyChunk implements ChunkDialect {
  private final ToyWire wire;
  private final String id;

  ToyChunk(Settings settings, Moment beginning) {
    this.wire = new ToyWire(settings);
    this.id = Long.toHexString(beginning.entropy().nextLong());
  }

  @Override
  public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
    if (!step.audio().isEmpty()) {
      body.audio(step.audio()).send(Outbox.Kind.BINARY);
    }
    String cue = step.cue() == Cue.ABORT ? "abort" : step.last() ? "last" : "more";
    return new HttpCall(
        "POST",
        wire.uri(moment, "&id=" + id + "&step=" + step.sequence() + "&cue=" + cue),
        Map.of("Authorization", token.value().map(Secret::reveal).orElse("")),
        step.audio().isEmpty() ? HttpCall.Body.NONE : HttpCall.Body.OUTBOX);
  }

  @Override
  public void read(Step step, Reply reply, Inbox in) {
    wire.fields(reply, in).ifPresent(fields -> ToyWire.put(fields, in));
  }
}
