package io.github.camelasr.iflytek.rtasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import io.github.camelasr.iflytek.testing.Signed;
import io.github.camelasr.wire.rtasr.RtasrErrors;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's no, and messages that no vendor should send. */
class StandardErrorsTest {
  private static final String WHOLE =
      Dialogue.sentence(
          3, 0, 820, Dialogue.word("今天", 0, 40, "n", 1), Dialogue.word("。", 40, 40, "p", 0));

  private static RecordingInbox read(Reply reply) {
    RecordingInbox inbox = new RecordingInbox(Detail.values());
    Dialogue.dialect().read(reply, inbox);
    return inbox;
  }

  private static RecordingInbox error(String code, String desc) {
    return read(Signed.message(Dialogue.message("error", code, "", desc)));
  }

  @ParameterizedTest
  @CsvSource({
    "10105, AUTHENTICATION, GIVE_UP",
    "10106, BAD_OPTION, GIVE_UP",
    "10107, BAD_OPTION, GIVE_UP",
    "10110, PERMISSION, FAIL_OVER",
    "10700, VENDOR, RESTART",
    "10202, NETWORK, RESTART",
    "10204, NETWORK, RESTART",
    "10205, NETWORK, RESTART",
    "16003, VENDOR, REPEAT",
    "10800, RATE_LIMIT, REPEAT",
    "99999, VENDOR, RESTART"
  })
  void codeHasCategoryAndRemedy(String code, ErrorCategory category, Remedy remedy) {
    RecordingInbox inbox = error(code, "said");
    assertThat(inbox.events)
        .containsExactly("trace rta1", "fail " + category + " " + code + " " + remedy);
    assertThat(inbox.failure().message()).isEqualTo("said");
    assertThat(inbox.failure().traceId()).isEqualTo("rta1");
  }

  @Test
  void everyCodeHasAdvice() {
    assertThat(RtasrErrors.ALL).hasSize(10).allMatch(error -> error.advice().endsWith("."));
  }

  @Test
  void wrongSignatureIsToldFromAMissingLicence() {
    assertThat(error("10110", "invalid authorization|illegal signa").failure().category())
        .isEqualTo(ErrorCategory.AUTHENTICATION);
  }

  @Test
  void closedWhiteListIsToldFromWrongCredentials() {
    RecordingInbox inbox = error("10105", "illegal access|illegal client_ip: 192.0.2.1");
    assertThat(inbox.failure().category()).isEqualTo(ErrorCategory.PERMISSION);
    assertThat(inbox.failure().advice()).contains("white list");
  }

  @Test
  void codeWithoutTheWordErrorIsOne() {
    assertThat(read(Signed.message(Dialogue.message("result", "10700", "", "x"))).failure().code())
        .isEqualTo("10700");
  }

  @ParameterizedTest
  @CsvSource({"401, AUTHENTICATION", "403, PERMISSION", "429, RATE_LIMIT", "502, VENDOR"})
  void refusedUpgradeHasItsStatus(int status, ErrorCategory category) {
    RecordingInbox inbox = read(Signed.answer(status, "<html>no</html>"));
    assertThat(inbox.failure().category()).isEqualTo(category);
    assertThat(inbox.failure().code()).isEqualTo(Integer.toString(status));
  }

  @Test
  void keyThatIsEchoedIsNotShown() {
    assertThat(error("10105", "key " + Signed.API_KEY).failure().message())
        .doesNotContain(Signed.API_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"action\":\"error\"}",
        "{\"action\":\"result\",\"code\":\"0\",\"data\":\"{\"}",
        "{\"action\":\"result\",\"code\":\"0\",\"data\":\"[]\"}"
      })
  void malformedMessagesFail(String json) {
    assertThat(read(Signed.message(json)).failure().code()).isEqualTo("malformed");
  }

  @Test
  void messageCutOffAnywhereFails() {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      RecordingInbox inbox = read(Reply.message(whole, 0, length));
      assertThat(inbox.failures).as("cut off at %d", length).hasSize(1);
      assertThat(inbox.pieces).isEmpty();
    }
  }

  @Test
  void damagedMessagesAreReadOrRefused() {
    byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(Reply.message(damaged, 0, damaged.length)).failures)
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void hugeTimesAndNumbersAreNone() {
    String json =
        Dialogue.sentence(0, 0, 0, Dialogue.word("一", 0, 1, "n", 0))
            .replace("\\\"bg\\\":\\\"0\\\"", "\\\"bg\\\":\\\"9223372036854775807\\\"")
            .replace("\\\"we\\\":1", "\\\"we\\\":9223372036854775807")
            .replace("\\\"seg_id\\\":0", "\\\"seg_id\\\":9223372036854775807");
    assertThat(read(Signed.message(json)).events.get(1)).contains("一 [?,1000]", "一@?-?");
  }

  @Test
  void longMessageIsReadInTimeThatItsLengthExplains() {
    String[] words = new String[5_000];
    Arrays.fill(words, Dialogue.word("一", 0, 1, "n", 0));
    assertThat(read(Signed.message(Dialogue.sentence(0, 0, 0, words))).text()).hasSize(5_000);
  }

  @Test
  void sameMessagesGiveTheSameEvents() {
    List<String> session = List.of(Dialogue.sentence(2, 1, 820, Dialogue.word("今")), WHOLE, WHOLE);
    assertThat(Dialogue.read(session, Detail.values()).events)
        .isEqualTo(Dialogue.read(session, Detail.values()).events);
  }
}
