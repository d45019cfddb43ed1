package io.github.camelasr.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpStatusTest {

  @ParameterizedTest
  @CsvSource({
    "401, AUTHENTICATION, GIVE_UP",
    "403, PERMISSION, GIVE_UP",
    "404, VENDOR, FAIL_OVER",
    "408, TIMEOUT, REPEAT",
    "429, RATE_LIMIT, REPEAT",
    "500, VENDOR, REPEAT",
    "503, VENDOR, REPEAT",
    "504, TIMEOUT, REPEAT"
  })
  void statusHasCategoryAndRemedy(int status, ErrorCategory category, Remedy remedy) {
    assertThat(HttpStatus.of(status).category()).isEqualTo(category);
    assertThat(HttpStatus.of(status).remedy()).isEqualTo(remedy);
    assertThat(HttpStatus.of(status).code()).isEqualTo(Integer.toString(status));
  }

  @Test
  void pageOfMarkUpSaysNothing() {
    assertThat(HttpStatus.words(reply("<html>no</html>"))).isEmpty();
    assertThat(HttpStatus.words(reply(" not here "))).isEqualTo("not here");
  }

  @Test
  void onlyTheBeginningIsRead() {
    assertThat(HttpStatus.words(reply("x".repeat(100_000)))).hasSize(1024);
  }

  private static Reply reply(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return new Reply(502, Map.of(), bytes, 0, bytes.length);
  }
}
