package io.github.camelasr.engine;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import java.util.ArrayList;
import java.util.List;

/** The options by which a recording gets to a vendor that has jobs, whoever provides it. */
final class HandoverOptions {
  static final String TASK_ID = "taskId";
  static final String AUDIO_URL = "audioUrl";
  static final String PUBLISH_BASE = "publishBase";
  static final String PUBLISH_LISTEN = "publishListen";

  private HandoverOptions() {}

  static List<OptionSpec> of(Declaration declaration) {
    List<OptionSpec> all = new ArrayList<>();
    if (declaration.capabilities().contains(Capability.RESUMABLE)) {
      all.add(
          OptionSpec.of(
                  TASK_ID,
                  OptionType.STRING,
                  "A job that was handed in before: its result is asked for, no audio is needed")
              .build());
    }
    if (declaration.capabilities().contains(Capability.AUDIO_BY_URL)) {
      all.add(
          OptionSpec.of(
                  AUDIO_URL,
                  OptionType.URI,
                  "Where the vendor finds the recording, so that no audio is needed here")
              .secret() // it may be signed
              .build());
    }
    if (declaration.capabilities().contains(Capability.URL_ONLY)) {
      all.addAll(publishing());
    }
    return List.copyOf(all);
  }

  private static List<OptionSpec> publishing() {
    return List.of(
        OptionSpec.of(
                PUBLISH_BASE,
                OptionType.URI,
                "URL under which the vendor reaches this machine's publisher of local recordings; not"
                    + " needed for an endpoint on loopback")
            .build(),
        OptionSpec.of(
                PUBLISH_LISTEN,
                OptionType.STRING,
                "PORT or HOST:PORT at which the publisher listens; by default where an http"
                    + " publishBase says")
            .build());
  }
}
