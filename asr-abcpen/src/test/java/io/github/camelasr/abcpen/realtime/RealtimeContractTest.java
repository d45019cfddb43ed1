package io.github.camelasr.abcpen.realtime;

import io.github.camelasr.abcpen.AbcpenProvider;
import io.github.camelasr.abcpen.Fixture;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.util.List;
import java.util.Map;

class RealtimeContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new RealtimeVendor();
  }

  /** Speech while it is spoken, played for the conformance kit. */
  private static final class RealtimeVendor implements StreamVendor {
    @Override
    public AsrProvider provider() {
      return new AbcpenProvider();
    }

    @Override
    public Map<String, String> options() {
      return Map.of("api", "realtime", "appId", "595f23df", "apiKey", Fixture.API_KEY);
    }

    @Override
    public Heard hear(Outgoing message) {
      return message.text().startsWith("{\"end\"")
          ? Heard.end()
          : message.kind() == Outbox.Kind.BINARY ? Heard.audio(message.body()) : Heard.nothing();
    }

    @Override
    public List<Reply> ready() {
      return List.of(Vendor.message(Messages.of("started", "0", "", "success")));
    }

    @Override
    public Reply result(int number, String text) {
      return Vendor.message(Messages.sentence(number, 0, 100 * number, text));
    }

    @Override
    public List<Reply> last(int number, String text) {
      String last = Messages.sentence(number, 0, 100 * number, text);
      return List.of(
          Vendor.message(last.replace("\\\"seg_id\\\"", "\\\"ls\\\":true,\\\"seg_id\\\"")));
    }

    @Override
    public Reply error(String code) {
      return Vendor.message(Messages.of("error", code, "", "no such luck"));
    }
  }
}
