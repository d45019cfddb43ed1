package io.github.camelasr.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpDateTest {
  private static final Instant FIRST_OF_JULY = Instant.parse("2026-07-01T07:05:03Z");

  @Test
  void printsTwoDigitsForTheDayAndGmt() {
    assertThat(HttpDate.format(FIRST_OF_JULY)).isEqualTo("Wed, 01 Jul 2026 07:05:03 GMT");
  }

  @Test
  void cutsToWholeSeconds() {
    assertThat(HttpDate.format(FIRST_OF_JULY.plusMillis(999)))
        .isEqualTo("Wed, 01 Jul 2026 07:05:03 GMT");
  }

  @Test
  void everyDayOfALeapYearIsReadBack() {
    Stream.iterate(Instant.parse("2028-01-01T23:59:59Z"), day -> day.plus(Duration.ofHours(25)))
        .limit(366)
        .forEach(
            time -> {
              assertThat(HttpDate.format(time)).hasSize(29).endsWith(" GMT");
              assertThat(HttpDate.parse(HttpDate.format(time))).isEqualTo(time);
            });
  }

  @Test
  void readsAOneDigitDayAsMeant() {
    assertThat(HttpDate.parse("Wed, 1 Jul 2026 07:05:03 GMT")).isEqualTo(FIRST_OF_JULY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 01 Jul 2026 07:05:03 UTC",
        "Thu, 01 Jul 2026 07:05:03 GMT",
        "2026-07-01T07:05:03Z",
        "Wed, 01 Jul 2026 07:05:03",
        ""
      })
  void refusesWhatIsNoSuchDate(String text) {
    assertThatThrownBy(() -> HttpDate.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void theCompactFormIsReadBack() {
    assertThat(CompactDate.format(FIRST_OF_JULY)).isEqualTo("20260701T070503Z");
    assertThat(CompactDate.parse("20260701T070503Z")).isEqualTo(FIRST_OF_JULY);
  }

  @Test
  void theCompactFormRefusesOthers() {
    assertThatThrownBy(() -> CompactDate.parse("2026-07-01T07:05:03Z"))
        .isInstanceOf(DateTimeParseException.class);
  }
}
