package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.huawei.auth.CredentialCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The conditions among options: what the vendor would refuse is a fault, what it would merely
 * ignore is a warning.
 */
final class RasrConditions {
  /** Both become part of a host name or a path. */
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,64}");

  /** A region becomes part of a host's name. */
  private static final Pattern LABEL =
      Pattern.compile("[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?");

  private static final Pattern RATE = Pattern.compile("_(8|16)k(_|$)");

  private final RasrMode mode;
  private final Settings settings;

  RasrConditions(RasrMode mode, Settings settings) {
    this.mode = mode;
    this.settings = settings;
  }

  /**
   * Refuses contradictions.
   *
   * @throws AsrException of category {@code BAD_OPTION} that names all of them
   */
  void check() {
    Sentences faults = new Sentences();
    faults.list.addAll(CredentialCheck.faults(settings));
    faults.addIf(
        !NAME.matcher(settings.get("projectId")).matches(),
        "'projectId' consists of letters, digits and hyphens");
    faults.addIf(
        !LABEL.matcher(settings.get("region")).matches(),
        "'region' consists of letters and digits, with hyphens between them");
    faults.addIf(
        settings.find("endpoint").filter(uri -> !Endpoint.isWebSocket(uri)).isPresent(),
        "'endpoint' must begin with wss:// or ws://");
    faults.addIf(
        settings.find("iamEndpoint").filter(uri -> !Endpoint.isHttp(uri)).isPresent(),
        "'iamEndpoint' must begin with https:// or http://");
    checkRate(faults);
    if (!faults.list.isEmpty()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, String.join("; ", faults.list)).build();
    }
  }

  /** Which the vendor would answer with SIS.0301, or with no text at all. */
  private void checkRate(Sentences faults) {
    AudioForm form = AudioForm.of(settings);
    String property = settings.get("property");
    String rate = form.sampleRateHz() / 1000 + "k";
    faults.addIf(
        RATE.matcher(property).find() && !property.contains("_" + rate),
        "'audioFormat="
            + form.value()
            + "' does not fit 'property="
            + property
            + "', whose name says another rate");
  }

  /** What the vendor will ignore, one sentence each. */
  List<String> warnings() {
    Sentences warnings = new Sentences();
    warnings.addIf(
        has("vadHead") && mode != RasrMode.SENTENCE,
        "vadHead has no effect but with api=sentence-stream.");
    for (String name : List.of("vadTail", "maxSeconds")) {
      warnings.addIf(
          has(name) && mode == RasrMode.SHORT, name + " has no effect with api=short-stream.");
      warnings.addIf(
          has(name) && mode != RasrMode.SHORT && settings.get("property").endsWith("16k_general"),
          name
              + " may have no effect with property="
              + settings.get("property")
              + " according to its document.");
    }
    for (String name : List.of("iamProject", "iamEndpoint")) {
      warnings.addIf(has(name) && !has("iamUser"), name + " has no effect without iamUser.");
    }
    RasrOptions.CONFIG.forEach(
        (name, spec) ->
            warnings.addIf(
                settings.params().containsKey(name),
                "param." + name + " replaces the option " + spec.name() + " and is not checked."));
    return List.copyOf(warnings.list);
  }

  private boolean has(String name) {
    return settings.find(name).isPresent();
  }

  private static final class Sentences {
    private final List<String> list = new ArrayList<>();

    private void addIf(boolean condition, String sentence) {
      if (condition) {
        list.add(sentence);
      }
    }
  }
}
