package io.github.camelasr.tck.toy;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import java.time.Duration;
import java.util.Map;

/** The recording as it is, then a question now and then. */
final class ToyJob implements JobDialect {
  private final ToyWire wire;

  ToyJob(Settings settings) {
    this.wire = new ToyWire(settings);
  }

  @Override
  public HttpCall submit(RecordingSource source, Moment moment, Token token, Outbox body) {
    return new HttpCall("POST", wire.uri(moment, ""), Map.of(), HttpCall.Body.SOURCE);
  }

  @Override
  public HttpCall poll(String ticket, Moment moment, Token token, Outbox body) {
    return HttpCall.get(wire.uri(moment, "&ticket=" + ticket), Map.of());
  }

  @Override
  public void read(Reply reply, Inbox in) {
    wire.fields(reply, in)
        .ifPresent(
            fields -> {
              if (fields.containsKey("ticket")) {
                in.ticket(fields.get("ticket"));
              } else if (fields.containsKey("text")) {
                ToyWire.put(fields, in);
              } else {
                in.later(Duration.ofMillis(200));
              }
            });
  }
}
