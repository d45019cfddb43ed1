package org.example.nightingale;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import java.util.List;

/** The options: credentials, where to connect, and the fields of the URL. */
final class ListenOptions {
  static final List<OptionSpec> ALL =
      List.of(
          OptionSpec.of("account", OptionType.STRING, "Your account's number")
              .required()
              .source("account")
              .build(),
          OptionSpec.of("apiKey", OptionType.STRING, "Your account's key")
              .required()
              .secret()
              .build(),
          OptionSpec.of("endpoint", OptionType.URI, "Where to connect")
              .defaultValue("wss://listen.nightingale.example/v1/listen")
              .build(),
          OptionSpec.of("language", OptionType.STRING, "What is spoken")
              .defaultValue("zh")
              .allowed("zh", "en")
              .source("language")
              .build(),
          OptionSpec.of("sampleRate", OptionType.INTEGER, "Samples a second")
              .defaultValue("16000")
              .allowed("8000", "16000")
              .source("rate")
              .build(),
          OptionSpec.of("interim", OptionType.BOOLEAN, "Whether to tell phrases that may change")
              .defaultValue("true")
              .source("interim")
              .build(),
          OptionSpec.of("punctuation", OptionType.BOOLEAN, "Whether to set full stops and commas")
              .source("punctuation")
              .build(),
          OptionSpec.of("hotWords", OptionType.STRING, "Words to listen for, between commas")
              .source("hot_words")
              .build());

  private ListenOptions() {}
}
