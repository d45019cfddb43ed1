package io.github.camelasr.tencent.v2;

import static io.github.camelasr.tencent.v2.Messages.slice;
import static io.github.camelasr.tencent.v2.Messages.word;
import static io.github.camelasr.tencent.v2.Messages.words;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tencent.testing.Given;
import io.github.camelasr.tencent.testing.RecordingInbox;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the dialect understands it or fails in its typed way; it never throws. */
class V2HostileMessagesTest {
  private static final byte[] MESSAGE =
      words(3, "今\\u5929😀", word("今", 5, 90) + "," + word("天", 90, 200)).getBytes(UTF_8);

  private static RecordingInbox read(byte[] bytes) {
    RecordingInbox inbox = new RecordingInbox(Detail.values());
    Messages.dialect().read(Given.message(bytes), inbox);
    return inbox;
  }

  @Test
  void messageCutOffAnywhereFails() {
    for (int length = 0; length < MESSAGE.length; length++) {
      RecordingInbox inbox = read(Arrays.copyOf(MESSAGE, length));
      assertThat(inbox.failures).as("cut off at %d", length).hasSize(1);
      assertThat(inbox.pieces).isEmpty();
    }
  }

  @Test
  void damagedMessagesAreReadOrRefused() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] damaged = MESSAGE.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(read(damaged).failures).hasSizeLessThanOrEqualTo(1);
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
    StreamDialect dialect = Messages.dialect();
    dialect.read(Given.message("{\"code\":0,\"result\":{"), inbox);
    dialect.read(Given.message(slice(2, 0, 0, 900, "好")), inbox);

    assertThat(inbox.pieces).isEmpty();
    assertThat(inbox.failures).isNotEmpty();
  }

  @Test
  void hugeIndexesNeitherOverflowNorHang() {
    String huge = slice(2, 7, 0, 900, "好").replace("\"index\":7", "\"index\":9223372036854775807");
    RecordingInbox inbox = new RecordingInbox();
    StreamDialect dialect = Messages.dialect();
    dialect.read(Given.message(huge), inbox);
    dialect.read(Given.message(slice(2, 0, 0, 900, "早")), inbox);

    assertThat(inbox.failures).isEmpty();
    assertThat(inbox.text()).isEqualTo("早好");
  }
}
