package io.github.camelasr.huawei.rasr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.huawei.testing.RecordingInbox;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes is read, ignored, or ends in a typed error. */
class HostileMessagesTest {
  private static final String REAL =
      "{\"resp_type\":\"RESULT\",\"trace_id\":\"t1\",\"segments\":[{\"start_time\":0,\"end_time\":900,"
          + "\"is_final\":true,\"result\":{\"text\":\"今天。\",\"score\":0.9,\"word_info\":["
          + "{\"start_time\":0,\"end_time\":500,\"word\":\"今天\"}]}}]}";

  private static RecordingInbox read(RasrMode mode, byte[] bytes) {
    RecordingInbox inbox = new RecordingInbox(Detail.values());
    Fixture.dialect(mode).read(Reply.message(bytes, 0, bytes.length), inbox);
    return inbox;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "\"START\"",
        "{}",
        "{\"resp_type\":{}}",
        "{\"resp_type\":null}",
        "{\"resp_type\":\"START\"}{\"resp_type\":\"START\"}",
        "{\"resp_type\":\"START\",}",
        "{\"resp_type\":\"EVENT\",\"timestamp\":1e999}"
      })
  void whatIsNoMessageIsMalformed(String text) {
    RecordingInbox inbox = read(RasrMode.SHORT, text.getBytes(UTF_8));
    assertThat(inbox.failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.category()).isEqualTo(ErrorCategory.VENDOR);
              assertThat(failure.code()).isEqualTo("malformed");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resp_type\":\"RESULT\"}",
        "{\"resp_type\":\"RESULT\",\"segments\":null}",
        "{\"resp_type\":\"RESULT\",\"segments\":{\"a\":1}}",
        "{\"resp_type\":\"RESULT\",\"segments\":[1,[],null]}",
        "{\"resp_type\":\"EVENT\"}"
      })
  void whatSaysNothingIsIgnored(String text) {
    assertThat(read(RasrMode.SHORT, text.getBytes(UTF_8)).events).isEmpty();
  }

  @Test
  void messageCutOffAnywhereFails() {
    byte[] real = REAL.getBytes(UTF_8);
    for (int length = 0; length < real.length; length++) {
      byte[] cut = Arrays.copyOf(real, length);
      assertThat(read(RasrMode.SHORT, cut).failures).as("cut at %d", length).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(RasrMode.class)
  void damagedMessagesAreReadOrRefused(RasrMode mode) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = REAL.getBytes(UTF_8);
      for (int hit = random.nextInt(1, 6); hit > 0; hit--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      RecordingInbox inbox = read(mode, damaged);
      assertThat(inbox.failures.size()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void depthIsBounded() {
    String deep = "{\"resp_type\":\"START\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    assertThat(read(RasrMode.SHORT, deep.getBytes(UTF_8)).failures).hasSize(1);
  }
}
