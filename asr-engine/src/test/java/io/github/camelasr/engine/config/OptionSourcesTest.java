package io.github.camelasr.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionSourcesTest {
  private static final List<OptionSpec> DECLARED =
      List.of(spec("appId", false), spec("apiKey", true), spec("vadEos", false));

  @TempDir Path temp;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void whatWasSaidBeatsCredentialBeatsFileBeatsEnvironment() throws Exception {
    here(
        """
        acme.appId=file
        acme.apiKey=file
        credentials.prod.appId=credential
        """);
    environment.put("ASR_ACME_APP_ID", "variable");
    environment.put("ASR_ACME_API_KEY", "variable");
    environment.put("ASR_ACME_VAD_EOS", "variable");

    assertThat(resolve(Map.of()))
        .isEqualTo(Map.of("appId", "file", "apiKey", "file", "vadEos", "variable"));
    assertThat(resolve(Map.of("credentials", "prod")))
        .isEqualTo(Map.of("appId", "credential", "apiKey", "file", "vadEos", "variable"));
    assertThat(resolve(Map.of("credentials", "prod", "appId", "said")))
        .isEqualTo(Map.of("appId", "said", "apiKey", "file", "vadEos", "variable"));
  }

  @Test
  void whatTheApplicationConfiguresBeatsTheFile() throws Exception {
    here("acme.appId=file\nacme.apiKey=file\ncredentials.old.appId=old\n");
    OptionSources sources =
        builder()
            .application(
                "the application", Map.of("acme.appId", "app", "credentials.new.appId", "new"))
            .build();

    assertThat(sources.resolve("acme", DECLARED, Map.of()))
        .isEqualTo(Map.of("appId", "app", "apiKey", "file"));
    assertThat(sources.resolve("acme", DECLARED, Map.of("credentials", "new")))
        .containsEntry("appId", "new");
    assertThat(sources.resolve("acme", DECLARED, Map.of("credentials", "old")))
        .containsEntry("appId", "old");
    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(() -> sources.resolve("acme", DECLARED, Map.of("credentials", "ne")))
        .withMessageContaining("the application, ")
        .withMessageContaining("'new'");
  }

  @Test
  void onlyDeclaredOptionsAreTakenFromTheEnvironment() {
    environment.put("ASR_ACME_NONSENSE", "x");
    environment.put("ASR_OTHER_APP_ID", "x");

    assertThat(resolve(Map.of())).isEmpty();
  }

  @Test
  void whatWasSaidIsHandedOnEvenIfNobodyDeclaresIt() {
    assertThat(resolve(Map.of("apKey", "x"))).isEqualTo(Map.of("apKey", "x"));
  }

  @Test
  void anEmptyValueCountsAsNone() throws Exception {
    here("acme.appId=\nacme.apiKey=   \n");
    environment.put("ASR_ACME_APP_ID", "variable");
    environment.put("ASR_ACME_API_KEY", "");

    assertThat(resolve(Map.of())).isEqualTo(Map.of("appId", "variable"));
  }

  @ParameterizedTest
  @CsvSource({
    "iflytek, appId, ASR_IFLYTEK_APP_ID",
    "iflytek, vadEos, ASR_IFLYTEK_VAD_EOS",
    "third-party, iamUser2Name, ASR_THIRD_PARTY_IAM_USER2_NAME",
    "tencent, engine, ASR_TENCENT_ENGINE"
  })
  void variablesAreNamedAfterProviderAndOption(String provider, String option, String variable) {
    assertThat(OptionSources.variable(provider, option)).isEqualTo(variable);
  }

  @Test
  void theFileIsTheOneGivenOrNamedOrHereOrAtHome() throws Exception {
    write(temp.resolve("given"), "acme.appId=given");
    write(temp.resolve("named"), "acme.appId=named");
    write(temp.resolve("here/asr.properties"), "acme.appId=here");
    write(temp.resolve("home/.config/asr/asr.properties"), "acme.appId=home");
    environment.put("ASR_CONFIG", temp.resolve("named").toString());

    assertThat(appId(builder().file(temp.resolve("given")))).isEqualTo("given");
    assertThat(appId(builder())).isEqualTo("named");
    environment.clear();
    assertThat(appId(builder())).isEqualTo("here");
    Files.delete(temp.resolve("here/asr.properties"));
    assertThat(appId(builder())).isEqualTo("home");
    assertThat(builder().build().file()).contains(temp.resolve("home/.config/asr/asr.properties"));
    Files.delete(temp.resolve("home/.config/asr/asr.properties"));
    assertThat(builder().build().file()).isEmpty();
  }

  @Test
  void aFileThatWasNamedMustExist() {
    environment.put("ASR_CONFIG", temp.resolve("nowhere").toString());

    assertFault(() -> builder().build(), "nowhere does not exist");
  }

  @Test
  void anUnknownCredentialIsAnsweredWithTheNearest() throws Exception {
    here("credentials.prod.appId=1\n");

    assertFault(
        () -> resolve(Map.of("credentials", "prd")),
        "asr.properties",
        "unknown credential 'prd', did you mean 'prod'?");
  }

  @Test
  void aCredentialWithoutAnyFileIsAnError() {
    assertFault(() -> resolve(Map.of("credentials", "prod")), "no properties file");
  }

  @Test
  void aNameIsNotTakenForTheBeginningOfAnother() throws Exception {
    here("credentials.prod2.appId=2\nacme2.appId=2\n");

    assertThat(resolve(Map.of())).isEmpty();
    assertFault(() -> resolve(Map.of("credentials", "prod")), "unknown credential");
  }

  @Test
  void theVariantMayBeConfiguredAndDecidesWhatIsLookedUp() throws Exception {
    here("acme.api=slow\nacme.appId=1\nacme.apiKey=2\nacme.wait=3\n");
    OptionSources sources = builder().build();

    assertThat(sources.resolve(acme(), Map.of()))
        .isEqualTo(Map.of("api", "slow", "appId", "1", "wait", "3"));
    assertThat(sources.resolve(acme(), Map.of("api", "fast")))
        .isEqualTo(Map.of("api", "fast", "appId", "1", "apiKey", "2"));
  }

  @Test
  void anUnknownVariantIsAnsweredWithTheNearest() throws Exception {
    here("acme.api=fasd");

    assertFault(() -> builder().build().resolve(acme(), Map.of()), "did you mean 'fast'?");
  }

  @Test
  void theEnginesOwnOptionsMayBeConfiguredToo() throws Exception {
    here("acme.allowInsecure=true");

    assertThat(builder().build().resolve(acme(), Map.of()))
        .isEqualTo(Map.of("allowInsecure", "true"));
  }

  @Test
  void theFirstVariantIsTheDefault() throws Exception {
    here("acme.appId=1\nacme.apiKey=2\nacme.wait=3\n");

    assertThat(builder().build().resolve(acme(), Map.of()))
        .isEqualTo(Map.of("appId", "1", "apiKey", "2"));
  }

  @Test
  void aMisspeltLineOfTheFileIsAnErrorWithoutItsValue() throws Exception {
    here("acme.apKey=topsecret\n");

    assertFault(
        () -> builder().build().resolve(acme(), Map.of()),
        "asr.properties",
        "unknown option 'apKey', did you mean 'apiKey'?");
  }

  @Test
  void aMisspeltLineOfACredentialIsAnErrorToo() throws Exception {
    here("credentials.prod.apKey=topsecret\n");

    assertFault(
        () -> builder().build().resolve(acme(), Map.of("credentials", "prod")),
        "credentials.prod",
        "did you mean 'apiKey'?");
  }

  @Test
  void parametersToHandThroughComeFromTheFileToo() throws Exception {
    here("acme.param.new=1\nacme.param.old=1\n");

    assertThat(builder().build().resolve(acme(), Map.of("param.old", "2")))
        .isEqualTo(Map.of("param.new", "1", "param.old", "2"));
  }

  @Test
  void theFileIsReadAsUtf8() throws Exception {
    here("acme.appId=天气\n");

    assertThat(appId(builder())).isEqualTo("天气");
  }

  @Test
  void aFileThatIsNotUtf8IsRefused() throws Exception {
    Files.createDirectories(temp.resolve("here"));
    Files.write(temp.resolve("here/asr.properties"), new byte[] {'a', '=', (byte) 0xff});

    assertFault(() -> builder().build(), "is not UTF-8");
  }

  @Test
  void aMalformedEscapeIsRefusedWithoutItsLine() throws Exception {
    here("acme.apiKey=topsecret\\u00\n");

    assertFault(() -> builder().build(), "malformed");
  }

  @Test
  void aHugeFileIsRefused() throws Exception {
    here("a=" + "x".repeat(1 << 20));

    assertFault(() -> builder().build(), "larger than 1 MiB");
  }

  @Test
  void secretsThatEveryUserCanReadAreReported() throws Exception {
    assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    here("acme.appId=1\n");
    allow("rw-r--r--");
    assertThat(builder().build().exposure("acme", DECLARED)).isEmpty();

    here("acme.apiKey=topsecret\n");
    allow("rw-r--r--");
    assertThat(builder().build().exposure("acme", DECLARED))
        .hasValueSatisfying(text -> assertThat(text).contains("chmod 600").doesNotContain("tops"));
    allow("rw-r-----");
    assertThat(builder().build().exposure("acme", DECLARED)).isEmpty();
  }

  private void allow(String permissions) throws Exception {
    Files.setPosixFilePermissions(
        temp.resolve("here/asr.properties"), PosixFilePermissions.fromString(permissions));
  }

  private Map<String, String> resolve(Map<String, String> said) {
    return builder().build().resolve("acme", DECLARED, said);
  }

  private static String appId(OptionSources.Builder builder) {
    return builder.build().resolve("acme", DECLARED, Map.of()).get("appId");
  }

  private OptionSources.Builder builder() {
    return OptionSources.builder()
        .environment(environment)
        .directory(temp.resolve("here"))
        .home(temp.resolve("home"));
  }

  private void here(String text) throws Exception {
    write(temp.resolve("here/asr.properties"), text);
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void assertFault(Runnable call, String... parts) {
    assertThatExceptionOfType(AsrException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_OPTION))
        .satisfies(e -> assertThat(e).hasMessageNotContaining("topsecret"))
        .satisfies(e -> assertThat(e.getCause()).isNull())
        .withMessageContainingAll(parts);
  }

  private static OptionSpec spec(String name, boolean secret) {
    OptionSpec.Builder builder = OptionSpec.of(name, OptionType.STRING, "help");
    return secret ? builder.secret().build() : builder.build();
  }

  private static AsrProvider acme() {
    Variant fast = variant("fast", List.of(spec("appId", false), spec("apiKey", true)));
    Variant slow = variant("slow", List.of(spec("appId", false), spec("wait", false)));
    return new AsrProvider() {
      @Override
      public String name() {
        return "acme";
      }

      @Override
      public List<Variant> variants() {
        return List.of(fast, slow);
      }
    };
  }

  private static Variant variant(String name, List<OptionSpec> options) {
    return new Variant() {
      @Override
      public Declaration declaration() {
        return new Declaration(name, "", "", options, Set.of(), List.of(), List.of());
      }

      @Override
      public Plan plan(Settings settings) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
