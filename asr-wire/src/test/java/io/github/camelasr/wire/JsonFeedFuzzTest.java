package io.github.camelasr.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.tck.fuzz.FuzzRun;
import io.github.camelasr.tck.fuzz.Mutator;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes, and in whatever way its fields are asked for: values, or an {@link IOException},
 * after no more steps than there are bytes, and the same each time.
 */
class JsonFeedFuzzTest {
  private static final List<byte[]> REAL =
      Stream.of(
              "{\"code\":0,\"message\":\"success\",\"sid\":\"iat1\",\"data\":{\"status\":1,"
                  + "\"result\":{\"ws\":[{\"bg\":5,\"cw\":[{\"sc\":0.87,\"w\":\"今\\u5929😀\"}]}]}}}",
              "{\"a\":[1,-2.5e3,\"7\",true,false,null,[],{}],\"b\":{\"c\":\"\\ud83d\\ude00\\n\"}} \n",
              "{}")
          .map(json -> json.getBytes(UTF_8))
          .toList();

  @Test
  void damagedMessagesAreReadOrRefused() {
    Mutator mutator = Mutator.json(REAL);
    FuzzRun.asked().each(random -> read(mutator.next(random), random));
  }

  @Test
  void noiseIsReadOrRefused() {
    FuzzRun.asked().each(random -> read(Mutator.noise(200, random), random));
  }

  @Test
  void oneFeedReadsOneMessageAfterTheOther() {
    Mutator mutator = Mutator.json(REAL);
    FuzzRun.asked()
        .fewer(4)
        .each(
            random -> {
              JsonFeed feed = new JsonFeed();
              long seed = random.nextLong();
              for (int left = 10; left > 0; left--) {
                byte[] message = REAL.get(random.nextInt(REAL.size()));
                String alone = new Walk(new JsonFeed(), seed).all(message, 0, message.length);
                assertThat(new Walk(feed, seed).all(message, 0, message.length)).isEqualTo(alone);
              }
              byte[] last = withoutPadding(mutator.next(random));
              String alone = new Walk(new JsonFeed(), seed).all(last, 0, last.length);
              assertThat(new Walk(feed, seed).all(last, 0, last.length)).isEqualTo(alone);
            });
  }

  /** Found with seed 20261125: what Jackson fills names up with is a name's beginning to it. */
  private static byte[] withoutPadding(byte[] message) {
    byte[] without = message.clone();
    for (int at = 0; at < without.length; at++) {
      without[at] = without[at] == (byte) 0xff ? (byte) 0xfe : without[at];
    }
    return without;
  }

  private static void read(byte[] message, Random random) {
    long seed = random.nextLong();
    String alone = new Walk(new JsonFeed(), seed).all(message, 0, message.length);
    byte[] wide = new byte[message.length + 40];
    random.nextBytes(wide);
    System.arraycopy(message, 0, wide, 20, message.length);
    assertThat(new Walk(new JsonFeed(), seed).all(wide, 20, message.length)).isEqualTo(alone);
  }

  /** Asks for everything in some way of many. */
  private static final class Walk {
    private final JsonFeed feed;
    private final Random random;
    private final StringBuilder seen = new StringBuilder();
    private int stepsLeft;

    Walk(JsonFeed feed, long seed) {
      this.feed = feed;
      this.random = new Random(seed);
    }

    String all(byte[] array, int offset, int length) {
      stepsLeft = length + 2;
      try {
        feed.begin(array, offset, length);
        fields();
        feed.end();
      } catch (IOException refused) {
        seen.append(" refused");
      }
      return seen.toString();
    }

    private void fields() throws IOException {
      for (String name = feed.field(); name != null; name = feed.field()) {
        seen.append(name).append('=');
        value();
      }
    }

    private void value() throws IOException {
      assertThat(stepsLeft--).isPositive();
      switch (random.nextInt(7)) {
        case 0 -> feed.skip();
        case 1 -> feed.appendText(seen);
        case 2 -> seen.append(feed.integer(-7));
        case 3 -> seen.append(feed.decimal(-7));
        case 4 -> seen.append(feed.isTrue());
        case 5 -> {
          if (feed.isArray()) {
            while (feed.element()) {
              value();
            }
          }
        }
        default -> {
          if (feed.isObject()) {
            fields();
          }
        }
      }
      seen.append(' ');
    }
  }
}
