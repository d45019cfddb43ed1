package io.github.camelasr.tencent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Variant;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** What tests of both protocols begin with. The credentials are dummies. */
public final class Given {
  public static final String SECRET_ID = "dummySecretId";
  public static final String SECRET_KEY = "dummySecretKey";

  /** The moment of the signature that was captured from the vendor's own client. */
  public static final Instant CAPTURED = Instant.ofEpochSecond(1_795_222_665L);

  private Given() {}

  /** Settings with the credentials and the options given as {@code NAME=VALUE}. */
  public static Settings settings(Variant variant, String... options) {
    Map<String, String> given =
        new HashMap<>(
            Map.of("appId", "1259228442", "secretId", SECRET_ID, "secretKey", SECRET_KEY));
    for (String option : options) {
      int equals = option.indexOf('=');
      given.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return Settings.check(variant.declaration().options(), given);
  }

  public static Plan plan(Variant variant, String... options) {
    return variant.plan(settings(variant, options));
  }

  public static Moment moment() {
    return new Moment(CAPTURED, RandomGenerator.of("L64X128MixRandom"));
  }

  /** A moment whose entropy is known: a nonce, and longs for ids. */
  public static Moment moment(int nonce, Long... longs) {
    Deque<Long> left = new ArrayDeque<>(Arrays.asList(longs));
    return new Moment(
        CAPTURED,
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return left.remove();
          }

          @Override
          public int nextInt(int origin, int bound) {
            return nonce;
          }
        });
  }

  public static Reply message(String json) {
    return message(json.getBytes(UTF_8));
  }

  public static Reply message(byte[] bytes) {
    return Reply.message(bytes, 0, bytes.length);
  }

  public static Reply reply(int status, byte[] body) {
    return new Reply(status, Map.of(), body, 0, body.length);
  }

  public static Reply reply(int status, String body) {
    return reply(status, body.getBytes(UTF_8));
  }

  public static AudioChunk audio(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) octets[at];
    }
    return new AudioChunk(bytes, 0, bytes.length, bytes.length / 2);
  }

  /** The decoded parameters of a URL. */
  public static SortedMap<String, String> query(URI uri) {
    SortedMap<String, String> query = new TreeMap<>();
    for (String parameter : uri.getRawQuery().split("&", -1)) {
      int equals = parameter.indexOf('=');
      query.put(
          parameter.substring(0, equals),
          URLDecoder.decode(parameter.substring(equals + 1), UTF_8));
    }
    return query;
  }
}
