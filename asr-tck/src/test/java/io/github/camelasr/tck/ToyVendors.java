package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toyserver.ToyServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendors of the toys. */
final class ToyVendors {
  private ToyVendors() {}

  private static Map<String, String> options(String api) {
    return Map.of("api", api, "appKey", ToyServer.KEY);
  }

  private static String no(String code) {
    return "{\"code\":" + code + ",\"message\":\"no\"}";
  }

  record Streams(AsrProvider provider) implements StreamVendor {
    Streams() {
      this(new ToyProvider());
    }

    @Override
    public Map<String, String> options() {
      return ToyVendors.options("stream");
    }

    @Override
    public Heard hear(Outgoing message) {
      if (message.kind() == Outbox.Kind.BINARY) {
        return Heard.audio(message.body());
      }
      return switch (message.text()) {
        case "END" -> Heard.end();
        case "ABORT" -> Heard.abort();
        default -> Heard.nothing();
      };
    }

    @Override
    public boolean hearsAbort() {
      return true;
    }

    @Override
    public List<Reply> ready() {
      return List.of(Vendor.message("{\"code\":0}"));
    }

    @Override
    public Reply result(int number, String text) {
      return Vendor.message(ToyServer.json(number, text, false));
    }

    @Override
    public List<Reply> last(int number, String text) {
      return List.of(Vendor.message(ToyServer.json(number, text, true)));
    }

    @Override
    public Reply error(String code) {
      return Vendor.message(no(code));
    }
  }

  record Chunks(AsrProvider provider) implements ChunkVendor {
    Chunks() {
      this(new ToyProvider());
    }

    @Override
    public Map<String, String> options() {
      return ToyVendors.options("chunk");
    }

    @Override
    public Heard hear(Outgoing message) {
      return switch (message.query("cue").orElse("")) {
        case "more" -> Heard.audio(message.body());
        case "last" -> Heard.lastAudio(message.body());
        case "abort" -> Heard.abort();
        default -> Heard.nothing();
      };
    }

    @Override
    public boolean hearsAbort() {
      return true;
    }

    @Override
    public Reply result(int sequence, String text) {
      return Vendor.answer(200, ToyServer.json(1, text, false));
    }

    @Override
    public Reply last(int sequence, String text) {
      return Vendor.answer(200, ToyServer.json(1, text, true));
    }

    @Override
    public Reply error(String code) {
      return Vendor.answer(200, no(code));
    }

    @Override
    public Reply token(String value) {
      return Vendor.answer(200, "{\"code\":0,\"token\":\"" + value + "\"}");
    }
  }

  record Jobs(AsrProvider provider) implements JobVendor {
    Jobs() {
      this(new ToyProvider());
    }

    @Override
    public Map<String, String> options() {
      return ToyVendors.options("job");
    }

    @Override
    public Heard hear(Outgoing message) {
      return message.call().method().equals("POST") ? Heard.audio(message.body()) : Heard.nothing();
    }

    @Override
    public Optional<Reply> accepted(String ticket) {
      return Optional.of(Vendor.answer(200, "{\"code\":0,\"ticket\":\"" + ticket + "\"}"));
    }

    @Override
    public Reply working() {
      return Vendor.answer(200, "{\"code\":0}");
    }

    @Override
    public Reply done(String text) {
      return Vendor.answer(200, ToyServer.json(1, text, true));
    }

    @Override
    public Reply error(String code) {
      return Vendor.answer(200, no(code));
    }
  }
}
