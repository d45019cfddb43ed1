package io.github.camelasr.feishu.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.Variant;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What tests begin with. The credentials are dummies. */
public final class Given {
  public static final String APP_ID = "cli_dummy";
  public static final String APP_SECRET = "dummyAppSecret";
  public static final String TOKEN_VALUE = "t-dummy" + "token";
  public static final Token TOKEN =
      new Token(Optional.of(Secret.of(TOKEN_VALUE)), Instant.parse("2030-01-01T00:00:00Z"));

  public static final String LOG_ID = "20260701000000ABCDEF";

  private Given() {}

  /** Settings with the credentials, and others as {@code NAME=VALUE}; an empty value takes away. */
  public static Settings settings(Variant variant, String... options) {
    Map<String, String> given = new HashMap<>(Map.of("appId", APP_ID, "appSecret", APP_SECRET));
    for (String option : options) {
      int equals = option.indexOf('=');
      given.put(option.substring(0, equals), option.substring(equals + 1));
    }
    given.values().removeIf(String::isEmpty);
    return Settings.check(variant.declaration().options(), given);
  }

  public static Moment moment() {
    return new Moment(Instant.parse("2026-07-01T00:00:00Z"), new Random(7));
  }

  /** An answer with the vendor's id of the request. */
  public static Reply reply(int status, String body) {
    return reply(status, body.getBytes(UTF_8));
  }

  public static Reply reply(int status, byte[] body) {
    return new Reply(status, Map.of("x-tt-logid", List.of(LOG_ID)), body, 0, body.length);
  }

  public static AudioChunk audio(int... octets) {
    byte[] bytes = new byte[octets.length];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) octets[at];
    }
    return new AudioChunk(bytes, 0, bytes.length, bytes.length / 2);
  }
}
