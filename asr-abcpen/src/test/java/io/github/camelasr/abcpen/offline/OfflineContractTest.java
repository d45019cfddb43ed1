package io.github.camelasr.abcpen.offline;

import io.github.camelasr.abcpen.AbcpenProvider;
import io.github.camelasr.abcpen.Fixture;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;
import java.util.Map;
import java.util.Optional;

class OfflineContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new OfflineVendor();
  }

  /** Recordings by URL, played for the conformance kit. */
  private static final class OfflineVendor implements JobVendor {
    @Override
    public AsrProvider provider() {
      return new AbcpenProvider();
    }

    @Override
    public Map<String, String> options() {
      return Map.of("appId", "595f23df", "apiKey", Fixture.API_KEY);
    }

    @Override
    public boolean takesAudio() {
      return false;
    }

    @Override
    public Heard hear(Outgoing message) {
      return Heard.nothing();
    }

    @Override
    public Optional<Reply> accepted(String ticket) {
      return answer("0", "{\"task_id\":\"" + ticket + "\"}");
    }

    @Override
    public Reply working() {
      return answer("-1", "{}").orElseThrow();
    }

    @Override
    public Reply done(String text) {
      String result = "{\"speechResult\":{\"onebest\":\"" + text + "\",\"duration\":2000}}";
      return answer("0", "{\"data\":" + result + ",\"task_id\":\"e7c2\"}").orElseThrow();
    }

    @Override
    public Reply error(String code) {
      return answer(code, "{}").orElseThrow();
    }

    private static Optional<Reply> answer(String code, String data) {
      return Optional.of(
          Vendor.answer(200, "{\"code\":\"" + code + "\",\"data\":" + data + ",\"desc\":\"why\"}"));
    }
  }
}
