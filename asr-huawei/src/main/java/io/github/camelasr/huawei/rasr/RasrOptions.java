package io.github.camelasr.huawei.rasr;

import static io.github.camelasr.api.OptionType.DECIMAL;
import static io.github.camelasr.api.OptionType.INTEGER;
import static io.github.camelasr.api.OptionType.STRING;
import static io.github.camelasr.api.OptionType.URI;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The options: the credentials, every field of the table "config数据结构" by the vendor's own name in
 * camelCase, and five of our own ({@code region}, {@code endpoint}, {@code iamEndpoint}, {@code
 * iamProject}, {@code catchUp}).
 */
final class RasrOptions {
  private static final String CONFIG_PREFIX = "config.";

  static final List<OptionSpec> ALL =
      List.of(
          of("projectId", STRING, "Project id of the region", "project_id").required().build(),
          of("accessKey", STRING, "Access key id (AK); needs secretKey", "Authorization")
              .secret()
              .build(),
          of("secretKey", STRING, "Secret access key (SK)", "Authorization").secret().build(),
          of("iamUser", STRING, "IAM user; needs iamPassword and iamDomain", "auth.identity")
              .build(),
          of("iamPassword", STRING, "Password of the IAM user", "auth.identity").secret().build(),
          of("iamDomain", STRING, "Account that the IAM user belongs to", "auth.identity").build(),
          of(
                  "iamProject",
                  STRING,
                  "Name of the project; by default that of the region",
                  "auth.scope")
              .build(),
          of("token", STRING, "Token obtained elsewhere, of this project", "X-Auth-Token")
              .secret()
              .build(),
          of("region", STRING, "Region of the service", "endpoint")
              .defaultValue("cn-north-4")
              .build(),
          of(
                  "endpoint",
                  URI,
                  "Where to connect; by default wss://sis-ext.REGION.myhuaweicloud.com",
                  "endpoint")
              .build(),
          of(
                  "iamEndpoint",
                  URI,
                  "Where to get the token; by default https://iam.REGION.myhuaweicloud.com",
                  "")
              .build(),
          config("audioFormat", STRING, "What is sent; by default PCM at the rate of the model")
              .allowed(AudioForm.names())
              .build(),
          config("property", STRING, "Model: language_rate_field")
              .defaultValue("chinese_16k_general")
              .build(),
          yesNo("addPunc", "Adds punctuation; vendor's own: no").defaultValue("yes").build(),
          yesNo("digitNorm", "Writes numbers as digits; vendor's own: yes").build(),
          config(
                  "vadHead",
                  INTEGER,
                  "Milliseconds of silence before the first word that end a dialogue, 0 for never;"
                      + " sentence-stream only; vendor's own: 10000")
              .range(0, 60000)
              .build(),
          config(
                  "vadTail",
                  INTEGER,
                  "Milliseconds of silence that end a sentence; not in short-stream; vendor's own:"
                      + " 500")
              .range(0, 3000)
              .build(),
          config(
                  "maxSeconds",
                  INTEGER,
                  "Seconds of speech that end a sentence; not in short-stream; vendor's own: 30")
              .range(1, 60)
              .build(),
          yesNo("interimResults", "Text while the speaker still speaks; vendor's own: no")
              .defaultValue("yes")
              .build(),
          config("vocabularyId", STRING, "Id of a table of hot words").build(),
          yesNo("needWordInfo", "Words with their times; vendor's own: no")
              .defaultValue("yes")
              .build(),
          of("catchUp", DECIMAL, "Seconds of audio a second after falling behind", "")
              .defaultValue("2")
              .range(1, 100)
              .build());

  /** The options that become fields of {@code config}, by the vendor's name, in the order above. */
  static final Map<String, OptionSpec> CONFIG =
      ALL.stream()
          .filter(spec -> spec.source().startsWith(CONFIG_PREFIX))
          .collect(
              Collectors.toMap(
                  spec -> spec.source().substring(CONFIG_PREFIX.length()),
                  Function.identity(),
                  (a, b) -> a,
                  LinkedHashMap::new));

  private RasrOptions() {}

  private static OptionSpec.Builder yesNo(String name, String help) {
    return config(name, STRING, help).allowed("yes", "no");
  }

  private static OptionSpec.Builder config(String name, OptionType type, String help) {
    String field = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return of(name, type, help, CONFIG_PREFIX + field);
  }

  private static OptionSpec.Builder of(String name, OptionType type, String help, String source) {
    return OptionSpec.of(name, type, help).source(source);
  }
}
