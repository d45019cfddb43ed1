package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tencent.TencentProvider;
import io.github.camelasr.tencent.testing.Given;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class V2ContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new V2Vendor();
  }

  /** The WebSocket interface, played for the conformance kit. */
  private static final class V2Vendor implements StreamVendor {
    @Override
    public AsrProvider provider() {
      return new TencentProvider();
    }

    @Override
    public Map<String, String> options() {
      return Map.of(
          "appId", "1259228442", "secretId", Given.SECRET_ID, "secretKey", Given.SECRET_KEY);
    }

    @Override
    public Heard hear(Outgoing message) {
      return message.kind() == Outbox.Kind.BINARY
          ? Heard.audio(message.body())
          : message.text().contains("end") ? Heard.end() : Heard.nothing();
    }

    @Override
    public List<Reply> ready() {
      return List.of(Vendor.message(Messages.HELLO));
    }

    @Override
    public Reply result(int number, String text) {
      return Vendor.message(Messages.slice(2, number - 1, number * 100 - 100, number * 100, text));
    }

    @Override
    public List<Reply> last(int number, String text) {
      return List.of(result(number, text), Vendor.message(Messages.FINAL));
    }

    @Override
    public List<Reply> examples() {
      String words = Messages.word("今", 5, 90) + "," + Messages.word("天", 90, 200);
      return Stream.of(
              Messages.words(3, "今\\u5929😀", words),
              Messages.slice(0, 4, 900, 1_000, "明"),
              Messages.slice(1, 4, 900, 1_100, "明天"))
          .map(Vendor::message)
          .toList();
    }

    @Override
    public Reply error(String code) {
      return Vendor.message("{\"code\":" + code + ",\"message\":\"why\",\"voice_id\":\"v\"}");
    }
  }
}
