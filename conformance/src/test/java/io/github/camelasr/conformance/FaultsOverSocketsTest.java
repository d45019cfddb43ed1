package io.github.camelasr.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Transcript;
import io.github.camelasr.engine.AsrEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the table in docs/reliability.md promises, over real sockets and at the pace of speech. The
 * table itself is made in virtual time.
 */
class FaultsOverSocketsTest {
  private static final Path SAMPLE = Path.of("..", "samples", "mandarin-weather.wav");
  private static final int WAV_HEADER = 44;

  /** What is said in the sample; vendors break it into sentences at different places. */
  private static final String WORDS = "今天北京的天气很好最高气温二十五度明天下午有小雨出门请带伞";

  @ParameterizedTest
  @EnumSource
  void noWordIsLostOrSaidTwice(Calamity calamity) throws IOException {
    byte[] wav = Files.readAllBytes(SAMPLE);
    byte[] pcm = Arrays.copyOfRange(wav, WAV_HEADER, wav.length);
    SoftAssertions everywhere = new SoftAssertions();
    try (AsrEngine engine = AsrEngine.builder().build()) {
      List<Listening> all =
          streams()
              .map(protocol -> Listening.to(pcm, engine, protocol, calamity.script()))
              .toList();
      for (Listening one : all) {
        try (one) {
          everywhere.check(() -> isWhole(one));
        }
      }
    }
    everywhere.assertAll();
  }

  private static Stream<Protocol> streams() {
    List<Protocol> all =
        Protocol.providers().stream()
            .flatMap(provider -> Protocol.of(provider).stream())
            .filter(protocol -> protocol.way() == 0 && protocol.isLive())
            .toList();
    assertThat(all).isNotEmpty();
    return all.stream();
  }

  private static void isWhole(Listening one) {
    Transcript heard = one.heard().join();
    assertThat(heard.text().replaceAll("\\p{P}", "")).as("%s", one).isEqualTo(WORDS);
    assertThat(heard.report().ledger().lost()).as("%s", one).isZero();
  }
}
