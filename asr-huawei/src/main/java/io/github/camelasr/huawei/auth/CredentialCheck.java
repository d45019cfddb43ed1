package io.github.camelasr.huawei.auth;

import io.github.camelasr.api.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which of the three ways to prove oneself was configured, and whether wholly. */
public final class CredentialCheck {
  private static final List<List<String>> WAYS =
      List.of(
          List.of("token"),
          List.of("accessKey", "secretKey"),
          List.of("iamUser", "iamPassword", "iamDomain"));

  private CredentialCheck() {}

  /**
   * What is wrong with the credentials.
   *
   * @param settings the options
   * @return sentences, none if exactly one way is there and whole
   */
  public static List<String> faults(Settings settings) {
    List<List<String>> begun =
        WAYS.stream().filter(way -> given(way, settings).findAny().isPresent()).toList();
    List<String> faults = new ArrayList<>();
    if (begun.isEmpty()) {
      faults.add(
          "credentials are missing: 'accessKey' and 'secretKey', or 'iamUser', 'iamPassword' and"
              + " 'iamDomain', or 'token'");
    } else if (begun.size() > 1) {
      faults.add(
          "there are several credentials, one is enough: "
              + String.join(", ", begun.stream().flatMap(way -> given(way, settings)).toList()));
    } else {
      begun.get(0).stream()
          .filter(name -> settings.find(name).isEmpty())
          .forEach(
              name ->
                  faults.add(
                      "'"
                          + name
                          + "' is missing beside '"
                          + given(begun.get(0), settings).findFirst().orElseThrow()
                          + "'"));
    }
    return faults;
  }

  private static Stream<String> given(List<String> way, Settings settings) {
    return way.stream().filter(name -> settings.find(name).isPresent());
  }
}
