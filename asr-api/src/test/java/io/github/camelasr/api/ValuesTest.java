package io.github.camelasr.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelasr.api.spi.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  void anErrorIsOneLineWithProviderCategoryCodeRemedyAndTraceId() {
    AsrException error =
        AsrException.of(ErrorCategory.QUOTA, "used up")
            .code("11201")
            .traceId("iat1")
            .remedy("Buy more.")
            .build();

    assertThat(error.from("iflytek"))
        .hasMessage("iflytek: QUOTA (11201): used up. Buy more. [iat1]");
    assertThat(error.from("iflytek").from("other").provider()).contains("iflytek");
  }

  @Test
  void theBooksMustBalance() {
    assertThat(new Ledger(16_000, 100, 60, 10, 20, 30, 5).pending()).isEqualTo(10);
    assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(16_000, 100, 60, 0, 0, 50, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ledger(16_000, 100, 60, 40, 30, 0, 0));
  }

  @Test
  void anUnknownTimeIsNotZero() {
    assertThat(MediaTime.UNKNOWN.isKnown()).isFalse();
    assertThat(MediaTime.UNKNOWN.isExact()).isFalse();
    assertThat(MediaTime.at(0)).isNotEqualTo(MediaTime.UNKNOWN);
    assertThatIllegalArgumentException().isThrownBy(() -> MediaTime.between(5, 4));
  }

  @Test
  void scriptsWithSpacesAreJoinedWithOneAndOthersWithNone() {
    assertThat(joined("hello", "world")).isEqualTo("hello world");
    assertThat(joined("Hello.", "World")).isEqualTo("Hello. World");
    assertThat(joined("hello", ", world")).isEqualTo("hello, world");
    assertThat(joined("hello ", "world")).isEqualTo("hello world");
    assertThat(joined("今天", "天气")).isEqualTo("今天天气");
    assertThat(joined("今天", "，天气")).isEqualTo("今天，天气");
    assertThat(joined("用", "Java")).isEqualTo("用Java");
    assertThat(joined("", "x")).isEqualTo("x");
  }

  private static String joined(String... texts) {
    StringBuilder all = new StringBuilder();
    List.of(texts).forEach(text -> TextJoiner.append(all, text));
    return all.toString();
  }

  @Test
  void quotaStatesNoLimitUntilOneIsGiven() {
    Rules.Quota none = Rules.Quota.of("vendor account");
    assertThat(none.sessions()).isEmpty();
    assertThat(none.requestsPerSecond()).isEmpty();
    assertThat(none.audioPerDay()).isEmpty();
    assertThat(none.withSessions(20).withRequestsPerSecond(50).withAudioPerDay(Duration.ofHours(5)))
        .isEqualTo(
            new Rules.Quota(
                "vendor account",
                OptionalInt.of(20),
                OptionalInt.of(50),
                Optional.of(Duration.ofHours(5))));
  }

  @Test
  void quotaOfNothingIsRefused() {
    Rules.Quota none = Rules.Quota.of("vendor account");
    assertThatIllegalArgumentException().isThrownBy(() -> none.withSessions(0));
    assertThatIllegalArgumentException().isThrownBy(() -> none.withRequestsPerSecond(0));
    assertThatIllegalArgumentException().isThrownBy(() -> none.withAudioPerDay(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> Rules.Quota.of(" "));
  }

  @Test
  void formatsSayWhatTheyAre() {
    assertThat(AudioFormat.pcm16(16_000)).hasToString("pcm-s16le 16000 Hz mono");
    assertThat(new AudioFormat(AudioEncoding.ALAW, 8_000, 2).bytesPerFrame()).isEqualTo(2);
    assertThat(AudioEncoding.MP3.isSampled()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> AudioFormat.pcm16(1));
  }
}
