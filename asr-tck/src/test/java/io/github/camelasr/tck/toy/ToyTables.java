package io.github.camelasr.tck.toy;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.VendorError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the toys declare. */
final class ToyTables {
  private static final List<VendorError> ERRORS =
      List.of(
          new VendorError(
              "40001",
              "the key is wrong",
              ErrorCategory.AUTHENTICATION,
              Remedy.GIVE_UP,
              "Check appKey."),
          new VendorError(
              "40002",
              "the token is dead",
              ErrorCategory.AUTHENTICATION,
              Remedy.REAUTH,
              "Ask for another one."),
          new VendorError(
              "50001", "the toy broke", ErrorCategory.VENDOR, Remedy.RESTART, "Try again."));

  private ToyTables() {}

  static VendorError error(String code) {
    return ERRORS.stream()
        .filter(error -> error.code().equals(code))
        .findFirst()
        .orElseGet(
            () ->
                new VendorError(
                    code, "the toy failed", ErrorCategory.VENDOR, Remedy.RESTART, "Try again."));
  }

  static Declaration declaration(String name) {
    String scheme = name.equals("stream") ? "wss" : "https";
    return new Declaration(
        name,
        "A toy of the shape " + name,
        "https://toy.example.com/doc",
        List.of(
            OptionSpec.of("appKey", OptionType.STRING, "The key").required().secret().build(),
            OptionSpec.of("endpoint", OptionType.URI, "Where to connect")
                .defaultValue(scheme + "://toy.example.com/" + name)
                .build(),
            OptionSpec.of("language", OptionType.STRING, "What is spoken")
                .defaultValue("zh")
                .allowed("zh", "en")
                .build()),
        Set.of(),
        List.of("a dialogue has at most 20 s"),
        ERRORS);
  }

  static Rules rules(String name) {
    return new Rules(
        List.of(AudioFormat.pcm16(16_000)),
        new Rules.Chunking(320, 3_200, 32_000, 2, true),
        new Rules.Pace(1, 2, 1),
        new Rules.Limits(
            name.equals("job") ? Optional.empty() : Optional.of(Duration.ofSeconds(20)),
            name.equals("job") ? Optional.of(Duration.ofMinutes(30)) : Optional.empty(),
            Optional.empty(),
            name.equals("stream") ? Optional.of(Duration.ofSeconds(2)) : Optional.empty(),
            100_000),
        name.equals("chunk") ? Rules.Ending.FLAG_ON_LAST_AUDIO : Rules.Ending.EMPTY_MESSAGE,
        Duration.ofSeconds(10),
        Rules.Quota.of("toy"));
  }
}
