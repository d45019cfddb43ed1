package io.github.camelasr.iflytek.lfasr;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.iflytek.IflytekProvider;
import io.github.camelasr.iflytek.testing.Signed;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;
import java.util.Map;
import java.util.Optional;

class LfasrContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new LfasrVendor();
  }

  /** Recordings by upload, played for the conformance kit. */
  private static final class LfasrVendor implements JobVendor {
    @Override
    public AsrProvider provider() {
      return new IflytekProvider();
    }

    @Override
    public Map<String, String> options() {
      return Map.of("api", "lfasr", "appId", Signed.APP_ID, "apiKey", Signed.API_KEY);
    }

    @Override
    public Map<String, String> alongside(String option) {
      return switch (option) {
        case "resultType" -> Map.of("transLanguage", "en");
        case "hotWord" -> Map.of("hotWord", "two|words");
        default -> Map.of();
      };
    }

    @Override
    public Heard hear(Outgoing message) {
      return message.call().uri().getPath().endsWith("/upload")
          ? Heard.lastAudio(message.body())
          : Heard.nothing();
    }

    @Override
    public Optional<Reply> accepted(String ticket) {
      return Optional.of(Vendor.answer(200, Order.accepted(ticket, 0)));
    }

    @Override
    public Reply working() {
      return Vendor.answer(200, Order.state(3, 0, ""));
    }

    @Override
    public Reply done(String text) {
      String word = "{\"cw\":[{\"w\":\"" + text + "\"}]}";
      String st = "{\"bg\":\"0\",\"ed\":\"900\",\"rt\":[{\"ws\":[" + word + "]}]}";
      return Vendor.answer(200, Order.done("{\"lattice\":[" + Order.best(st) + "]}"));
    }

    @Override
    public Reply error(String code) {
      return Vendor.answer(
          200,
          code.startsWith("failType")
              ? Order.state(-1, Integer.parseInt(code.substring("failType".length())), "")
              : Order.error(code));
    }
  }
}
