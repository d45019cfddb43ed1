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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    public List<Reply> examples() {
      String words =
          "[{\"words\":\"五\",\"speaker\":\"1\",\"wordBg\":\"10\",\"wordEd\":\"900\",\"wp\":\"n\"}]";
      String sentence =
          "{\"sentences\":\"来，\\u4e94\",\"wordBg\":\"0\",\"wordEd\":900,\"speakerId\":\"1\",";
      String detail =
          sentence
              + "\"wordsResultList\":"
              + words
              + "},"
              + sentence
              + "\"wordsPiece\":"
              + words
              + "}";
      return Stream.of(
              "{\"data\":{\"speechResult\":{\"onebest\":\"来，五\",\"duration\":\"900\",\"detail\":["
                  + detail
                  + "]}},\"task_id\":\"e7c2\"}",
              "{\"taskId\":\"e7c2\"}",
              "null")
          .map(data -> answer("0", data).orElseThrow())
          .toList();
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
