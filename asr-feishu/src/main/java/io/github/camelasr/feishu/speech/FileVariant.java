package io.github.camelasr.feishu.speech;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.util.EnumSet;
import java.util.List;

/** The variant {@code file}: one request for up to a minute. Immutable. */
public final class FileVariant implements Variant {
  private final Declaration declaration =
      new Declaration(
          "file",
          "Recordings: one request for up to a minute, longer ones are cut at pauses",
          "https://open.feishu.cn/document/server-docs/ai/speech_to_text-v1/file_recognize",
          SpeechOptions.FILE,
          EnumSet.of(Capability.PUNCTUATION),
          List.of(
              "a request has 60 s at most",
              "a tenant has 20 requests a second, all its applications together",
              "text has no times and comes at the end",
              "the vendor's free edition has no speech recognition"),
          SpeechErrors.ALL);

  /** The variant. */
  public FileVariant() {}

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Plan plan(Settings settings) {
    return new FilePlan(settings);
  }
}
