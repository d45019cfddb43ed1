package io.github.camelasr.iflytek.lfasr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import io.github.camelasr.iflytek.testing.Signed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LfasrAnswersTest {
  private static final String WORDS =
      "\"rt\":[{\"ws\":[{\"cw\":[{\"w\":\"这\",\"wp\":\"n\",\"wc\":\"1.0000\"}],\"wb\":1,\"we\":16},"
          + "{\"cw\":[{\"w\":\"是\",\"wp\":\"n\"},{\"w\":\"事\",\"wp\":\"n\"}],\"wb\":17,\"we\":36},"
          + "{\"cw\":[{\"w\":\"。\",\"wp\":\"p\"}],\"wb\":36,\"we\":36},"
          + "{\"cw\":[{\"w\":\"\",\"wp\":\"g\"}],\"wb\":36,\"we\":36}]}]";

  private static final String SENTENCE =
      "{\"sc\":\"0.86\",\"pa\":\"0\"," + WORDS + ",\"bg\":\"50\",\"rl\":\"%s\",\"ed\":\"1840\"}";

  private static RecordingInbox polled(String body, Detail... wanted) {
    return read(Order.polling(), Signed.answer(200, body), wanted);
  }

  private static RecordingInbox read(JobDialect dialect, Reply reply, Detail... wanted) {
    RecordingInbox inbox = new RecordingInbox(wanted);
    dialect.read(reply, inbox);
    return inbox;
  }

  private static String lattice(String... roles) {
    return "{\"lattice\":["
        + String.join(
            ",", Arrays.stream(roles).map(rl -> Order.best(SENTENCE.formatted(rl))).toList())
        + "]}";
  }

  @Test
  void uploadIsAnsweredWithAnOrderThatIsAskedForAfterHalfOfTheEstimate() {
    assertThat(read(Order.dialect(), Signed.answer(200, Order.accepted("order1", 28_000))).events)
        .containsExactly("trace order1", "ticket order1", "later 14000");
    assertThat(read(Order.dialect(), Signed.answer(200, Order.accepted("order1", 0))).events)
        .endsWith("later 3000");
    assertThat(
            read(Order.dialect("pollMillis=10"), Signed.answer(200, Order.accepted("order1", 0)))
                .events)
        .endsWith("later 10");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void orderThatIsNotDoneIsAskedForLater(int status) {
    assertThat(polled(Order.state(status, 0, "")).events).containsExactly("later 3000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"26605", "26682"})
  void twoCodesOfTheTableSayNotYet(String code) {
    assertThat(polled(Order.error(code)).events).containsExactly("later 3000");
  }

  @Test
  void queriesComeFurtherAndFurtherApartAndEndAfter100() {
    JobDialect dialect = Order.polling();
    RecordingInbox inbox = new RecordingInbox();
    for (int query = 0; query < 100; query++) {
      dialect.read(Signed.answer(200, Order.state(3, 0, "")), inbox);
    }
    assertThat(inbox.events).hasSize(100).last().isEqualTo("fail TIMEOUT 26605 FAIL_OVER");
    assertThat(inbox.events).startsWith("later 3000", "later 3000");
    assertThat(inbox.failure().advice()).contains("ticket");
    long last = Long.parseLong(inbox.events.get(98).substring("later ".length()));
    assertThat(last).isGreaterThan(60_000);
  }

  @Test
  void exampleOfTheDocumentIsASentenceWithTimesAndWords() {
    assertThat(polled(Order.done(lattice("0")), Detail.WORDS).events)
        .containsExactly("put 0 这是。 [50,1840] 这@60-210 是@220-410 stable", "end ?");
  }

  @Test
  void candidatesAreOtherReadings() {
    assertThat(polled(Order.done(lattice("0")), Detail.ALTERNATIVES).events.get(0))
        .isEqualTo("put 0 这是。 [50,1840] or 这事。 stable");
  }

  @Test
  void rolesAreSpeakers() {
    assertThat(polled(Order.done(lattice("1", "2"))).events)
        .containsExactly(
            "put 0 这是。 [50,1840] by 1 stable", "put 1 这是。 [50,1840] by 2 stable", "end ?");
  }

  @Test
  void rolesOfTwoChannelsAreTheirTracks() {
    String label =
        ",\"label\":{\"rl_track\":[{\"rl\":\"1\",\"track\":\"L\"},{\"rl\":\"2\",\"track\":\"R\"}]}}";
    String result = lattice("1", "2").replaceFirst("}$", label);
    assertThat(polled(Order.done(result)).events)
        .containsExactly(
            "put 0 这是。 [50,1840] by L stable", "put 1 这是。 [50,1840] by R stable", "end ?");
  }

  @Test
  void unsmoothedResultStandsInWhereThereIsNoOther() {
    String second =
        "\"lattice2\":[{\"lid\":\"0\",\"begin\":\"50\",\"end\":\"1840\",\"json_1best\":{\"st\":"
            + SENTENCE.formatted("0")
            + "},\"spk\":\"段落-0\"}]}";
    assertThat(polled(Order.done("{" + second)).text()).isEqualTo("这是。");
    assertThat(polled(Order.done(lattice("0").replaceFirst("}$", "," + second))).pieces).hasSize(1);
  }

  @Test
  void translationIsTheTextIfAskedFor() {
    String list =
        "[{\"segId\":\"0\",\"dst\":\"this is\",\"bg\":50,\"ed\":1840,\"tags\":[],\"roles\":[\"2\"]}]";
    for (String field : new String[] {list, "\"" + Order.escape(list) + "\""}) {
      assertThat(polled(Order.state(4, 0, ",\"transResult\":" + field)).events)
          .containsExactly("put 0 this is [50,1840] by 2 stable", "end ?");
    }
  }

  @Test
  void silentRecordingHasNoTextAndIsNoError() {
    assertThat(polled(Order.state(-1, 6, "")).events).containsExactly("end ?");
  }

  @Test
  void rawJsonIsGivenOnceToWhoeverWantsIt() {
    RecordingInbox inbox = polled(Order.done(lattice("1", "2")), Detail.RAW);
    assertThat(inbox.events.get(0)).contains("raw {\"code\"");
    assertThat(inbox.events.get(1)).doesNotContain("raw");
  }

  @ParameterizedTest
  @CsvSource({
    "26600, VENDOR, FAIL_OVER",
    "26601, AUTHENTICATION, GIVE_UP",
    "26602, BAD_OPTION, GIVE_UP",
    "26603, RATE_LIMIT, REPEAT",
    "26604, QUOTA, FAIL_OVER",
    "26606, BAD_AUDIO, GIVE_UP",
    "26607, PERMISSION, FAIL_OVER",
    "26610, BAD_OPTION, GIVE_UP",
    "26621, BAD_AUDIO, GIVE_UP",
    "26622, BAD_AUDIO, GIVE_UP",
    "26623, BAD_AUDIO, GIVE_UP",
    "26625, QUOTA, FAIL_OVER",
    "26631, BAD_AUDIO, GIVE_UP",
    "26632, BAD_AUDIO, GIVE_UP",
    "26633, QUOTA, FAIL_OVER",
    "26634, NETWORK, REPEAT",
    "26635, NETWORK, REPEAT",
    "26640, NETWORK, REPEAT",
    "26641, VENDOR, FAIL_OVER",
    "26642, VENDOR, FAIL_OVER",
    "26643, BAD_AUDIO, GIVE_UP",
    "26650, BAD_AUDIO, GIVE_UP",
    "26660, VENDOR, REPEAT",
    "26670, VENDOR, REPEAT",
    "26671, VENDOR, REPEAT",
    "26680, VENDOR, FAIL_OVER",
    "26681, VENDOR, REPEAT",
    "26689, NETWORK, REPEAT",
    "99999, VENDOR, FAIL_OVER"
  })
  void codeHasCategoryAndRemedy(String code, ErrorCategory category, Remedy remedy) {
    for (JobDialect dialect : new JobDialect[] {Order.dialect(), Order.polling()}) {
      RecordingInbox inbox = read(dialect, Signed.answer(200, Order.error(code)));
      assertThat(inbox.events).containsExactly("fail " + category + " " + code + " " + remedy);
      assertThat(inbox.failure().message()).isEqualTo("said");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, NETWORK, FAIL_OVER",
    "2, BAD_AUDIO, GIVE_UP",
    "3, VENDOR, FAIL_OVER",
    "4, BAD_AUDIO, GIVE_UP",
    "5, BAD_AUDIO, GIVE_UP",
    "7, VENDOR, FAIL_OVER",
    "8, PERMISSION, GIVE_UP",
    "9, VENDOR, FAIL_OVER",
    "10, VENDOR, FAIL_OVER",
    "11, BAD_OPTION, GIVE_UP",
    "99, VENDOR, FAIL_OVER",
    "12, VENDOR, FAIL_OVER"
  })
  void failedOrderHasCategoryAndRemedy(int failType, ErrorCategory category, Remedy remedy) {
    RecordingInbox inbox = polled(Order.state(-1, failType, ""));
    assertThat(inbox.events)
        .containsExactly("fail " + category + " failType" + failType + " " + remedy);
    assertThat(inbox.failure().traceId()).isEqualTo("order1");
    assertThat(inbox.failure().message()).isNotBlank();
  }

  @Test
  void uploadMayBeAnsweredWithAFailedOrder() {
    assertThat(read(Order.dialect(), Signed.answer(200, Order.state(-1, 2, ""))).events)
        .containsExactly("fail BAD_AUDIO failType2 GIVE_UP");
  }

  @Test
  void resultCountsMoreThanAFailureBesideIt() {
    String both = Order.done(lattice("0")).replace("\"failType\":0", "\"failType\":7");
    assertThat(polled(both).text()).isEqualTo("这是。");
  }

  @Test
  void everyCodeHasAdvice() {
    assertThat(LfasrErrors.ALL).hasSize(39).allMatch(error -> error.advice().endsWith("."));
  }

  @ParameterizedTest
  @CsvSource({"500, VENDOR, REPEAT", "429, RATE_LIMIT, REPEAT", "404, VENDOR, FAIL_OVER"})
  void gatewaysHaveTheirStatus(int status, ErrorCategory category, Remedy remedy) {
    for (String body : new String[] {"<html>", "{\"message\":\"no\"}"}) {
      assertThat(read(Order.polling(), Signed.answer(status, body)).events)
          .containsExactly("fail " + category + " " + status + " " + remedy);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"code\":{}}",
        "{\"code\":\"000000\",\"content\":{\"orderInfo\":{\"status\":4},\"orderResult\":\"{\"}}",
        "{\"code\":\"000000\",\"content\":{\"orderInfo\":{\"status\":4},\"orderResult\":\"[]\"}}"
      })
  void malformedAnswersFail(String body) {
    assertThat(polled(body).failure().code()).isEqualTo("malformed");
  }

  @Test
  void uploadWithoutAnOrderIsMalformed() {
    assertThat(
            read(Order.dialect(), Signed.answer(200, "{\"code\":\"000000\",\"content\":{}}"))
                .failure()
                .code())
        .isEqualTo("malformed");
  }

  @Test
  void keyThatIsEchoedIsNotShown() {
    String body = "{\"code\":\"26601\",\"descInfo\":\"key " + Signed.API_KEY + "\"}";
    assertThat(polled(body).failure().message()).doesNotContain(Signed.API_KEY);
  }

  @Test
  void damagedAnswersAreReadOrRefused() {
    byte[] whole = Order.done(lattice("1", "2")).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 10_000; round++) {
      int length = random.nextInt(10) == 0 ? random.nextInt(whole.length) : whole.length;
      byte[] damaged = Arrays.copyOf(whole, length);
      for (int hits = random.nextInt(4); hits > 0 && length > 0; hits--) {
        damaged[random.nextInt(length)] = (byte) random.nextInt(256);
      }
      Reply reply = new Reply(200, Map.of(), damaged, 0, length);
      assertThat(read(Order.polling(), reply, Detail.values()).events).isNotEmpty();
    }
  }
}
