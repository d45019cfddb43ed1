package io.github.camelasr.iflytek.iat;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.iflytek.IflytekProvider;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** iFlytek's dictation, played for the conformance kit. */
final class IatVendor implements StreamVendor {
  private static final Pattern AUDIO = Pattern.compile("\"audio\":\"([^\"]*)\"");

  @Override
  public AsrProvider provider() {
    return new IflytekProvider();
  }

  @Override
  public Map<String, String> options() {
    return Map.of("appId", "123456", "apiKey", Fixture.API_KEY, "apiSecret", Fixture.API_SECRET);
  }

  @Override
  public Map<String, String> alongside(String option) {
    return switch (option) {
      case "speexSize" -> Map.of("encoding", "speex", "speexSize", "20");
      case "speexLevel" -> Map.of("encoding", "speex");
      default -> Map.of();
    };
  }

  @Override
  public Heard hear(Outgoing message) {
    if (message.text().contains("\"status\":2")) {
      return Heard.end();
    }
    Matcher audio = AUDIO.matcher(message.text());
    return audio.find() ? Heard.audio(Base64.getDecoder().decode(audio.group(1))) : Heard.nothing();
  }

  @Override
  public Reply result(int number, String text) {
    return Vendor.message(Fixture.result(number, "", Fixture.word(100 * number, text)));
  }

  @Override
  public List<Reply> last(int number, String text) {
    String result = Fixture.result(number, "", Fixture.word(100 * number, text));
    return List.of(Vendor.message(result.replace("\"status\":1", "\"status\":2")));
  }

  @Override
  public List<Reply> examples() {
    String spans = ",\"vad\":{\"ws\":[{\"bg\":4,\"ed\":36,\"eg\":63.58}]}";
    String words = Fixture.word(5, "今\\u5929😀", "金天") + "," + Fixture.word(0, "。");
    return Stream.of(
            Fixture.result(1, ",\"pgs\":\"apd\"", words),
            Fixture.result(2, ",\"pgs\":\"rpl\",\"rg\":[1,1]", words),
            Fixture.result(3, spans, words).replace("\"sc\":0", "\"sc\":0.87"),
            Fixture.result(4, ",\"vad\":{\"bg\":4,\"ed\":36}", Fixture.word(9)))
        .map(Vendor::message)
        .toList();
  }

  @Override
  public Reply error(String code) {
    return Vendor.message(
        "{\"code\":" + code + ",\"message\":\"no such luck\",\"sid\":\"iat1\",\"data\":{}}");
  }
}
