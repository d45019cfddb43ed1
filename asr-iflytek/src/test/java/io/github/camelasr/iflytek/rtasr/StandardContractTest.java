package io.github.camelasr.iflytek.rtasr;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.iflytek.IflytekProvider;
import io.github.camelasr.iflytek.testing.Signed;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.util.List;
import java.util.Map;

class StandardContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new StandardVendor();
  }

  /** Real-time transcription, played for the conformance kit. */
  private static final class StandardVendor implements StreamVendor {
    @Override
    public AsrProvider provider() {
      return new IflytekProvider();
    }

    @Override
    public Map<String, String> options() {
      return Map.of("api", "rtasr", "appId", Signed.APP_ID, "apiKey", Signed.API_KEY);
    }

    @Override
    public Map<String, String> alongside(String option) {
      return option.equals("result") ? Map.of("targetLang", "en") : Map.of();
    }

    @Override
    public Heard hear(Outgoing message) {
      return message.text().startsWith("{\"end\"")
          ? Heard.end()
          : message.kind() == Outbox.Kind.BINARY ? Heard.audio(message.body()) : Heard.nothing();
    }

    @Override
    public List<Reply> ready() {
      return List.of(Dialogue.started());
    }

    @Override
    public Reply result(int number, String text) {
      return Vendor.message(Dialogue.sentence(number, 0, 100 * number, Dialogue.word(text)));
    }

    @Override
    public List<Reply> last(int number, String text) {
      String last = Dialogue.sentence(number, 0, 100 * number, Dialogue.word(text));
      return List.of(
          Vendor.message(last.replace("\\\"seg_id\\\"", "\\\"ls\\\":true,\\\"seg_id\\\"")));
    }

    @Override
    public Reply error(String code) {
      return Vendor.message(Dialogue.message("error", code, "", "no such luck"));
    }
  }
}
