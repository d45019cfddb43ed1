package io.github.camelasr.iflytek.iat;

import static io.github.camelasr.iflytek.iat.Fixture.result;
import static io.github.camelasr.iflytek.iat.Fixture.word;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.iflytek.testing.RecordingInbox;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the dialect understands it or fails in its typed way; it never throws. */
class HostileMessagesTest {
  private static final String MESSAGE =
      result(
          2,
          ",\"pgs\":\"rpl\",\"rg\":[1,1],\"vad\":{\"ws\":[{\"bg\":4,\"ed\":36,\"eg\":63.58}]}",
          word(5, "今\\u5929😀", "x") + "," + word(9, "雨"));

  private static RecordingInbox read(byte[] bytes) {
    RecordingInbox inbox = new RecordingInbox(Detail.values());
    Fixture.dialect().read(Fixture.message(bytes), inbox);
    return inbox;
  }

  @Test
  void messageCutOffAnywhereFails() {
    byte[] whole = MESSAGE.getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      RecordingInbox inbox = read(Arrays.copyOf(whole, length));
      assertThat(inbox.failures).as("cut off at %d", length).hasSize(1);
      assertThat(inbox.pieces).isEmpty();
    }
  }

  @Test
  void damagedMessagesAreReadOrRefused() {
    byte[] whole = MESSAGE.getBytes(UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      RecordingInbox inbox = read(damaged);
      assertThat(inbox.failures).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void noiseIsRefused() {
    Random random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertThat(read(noise).failure().category()).isEqualTo(ErrorCategory.VENDOR);
    }
  }

  @Test
  void dialectThatFailedFailsAgain() {
    RecordingInbox inbox = new RecordingInbox();
    StreamDialect dialect = Fixture.dialect();
    for (String json : List.of("{\"code\":0,\"data\":{", "{", "}", MESSAGE)) {
      dialect.read(Fixture.message(json), inbox);
    }
    assertThat(inbox.pieces).isEmpty();
    assertThat(inbox.failures).isNotEmpty();
  }

  @Test
  void longMessageIsReadInTimeThatItsLengthExplains() {
    StringBuilder words = new StringBuilder(word(1, "a", "b"));
    for (int at = 2; at < 5_000; at++) {
      words.append(',').append(word(at, "a", "b"));
    }
    RecordingInbox inbox = read(result(1, "", words.toString()).getBytes(UTF_8));
    assertThat(inbox.text()).hasSize(4_999);
  }

  @Test
  void hugeTimesAreNoTimes() {
    String json =
        result(
            1,
            ",\"vad\":{\"bg\":1,\"ed\":9223372036854775807}",
            word(5, "a").replace(":5,", ":9223372036854775807,"));
    assertThat(read(json.getBytes(UTF_8)).events.get(1)).startsWith("put 1 a [?,?]");
  }

  @Test
  void negativeTimesAreNoTimes() {
    String json = result(1, ",\"vad\":{\"bg\":-5,\"ed\":5}", word(-5, "a"));
    assertThat(read(json.getBytes(UTF_8)).events.get(1)).startsWith("put 1 a [?,?]");
  }

  @Test
  void sameMessagesGiveTheSameEvents() {
    List<String> session =
        List.of(result(1, ",\"pgs\":\"apd\"", word(5, "今", "斤")), MESSAGE, result(3, "", ""));
    assertThat(Fixture.read(session, Detail.values()).events)
        .isEqualTo(Fixture.read(session, Detail.values()).events);
  }

  @Test
  void dialectsDoNotDisturbEachOther() {
    StreamDialect one = Fixture.dialect();
    StreamDialect other = Fixture.dialect();
    RecordingInbox first = new RecordingInbox();
    RecordingInbox second = new RecordingInbox();
    one.read(Fixture.message(result(1, "", word(5, "a"))), first);
    other.read(Fixture.message("{"), second);
    one.read(Fixture.message(result(2, "", word(50, "b"))), first);
    assertThat(first.text()).isEqualTo("ab");
    assertThat(first.failures).isEmpty();
  }
}
