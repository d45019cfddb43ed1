package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.config.OptionSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  private final Bench bench = new Bench();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aMisspeltOptionStopsTheStartAndIsGivenItsRightName() {
    AsrException error = failureOfRoute(bench.uri("vadeos", "3000"));

    assertThat(error.category()).isEqualTo(ErrorCategory.BAD_OPTION);
    assertThat(error.detail()).contains("unknown option 'vadeos', did you mean 'vadEos'?");
  }

  @Test
  void aMisspeltOptionOfTheComponentIsGivenItsRightName() {
    AsrException error = failureOfRoute(bench.uri("fromat", "srt"));

    assertThat(error.detail()).contains("unknown option 'fromat'");
    assertThat(error.remedy()).contains("The component itself has 'format'");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    AsrException error = failureOfRoute("asr:iflytek?apiKey=k&dwa=no&language=en_us");

    assertThat(error.detail()).contains("'appId' is missing").contains("'apiSecret' is missing");
    assertThat(error.detail()).contains("'dwa=no' is not one of wpgs");
  }

  @Test
  void anUnknownProviderIsGivenTheNearestName() {
    assertThat(failureOfRoute("asr:iflytec").detail())
        .isEqualTo("unknown provider 'iflytec', did you mean 'iflytek'?");
  }

  @Test
  void severalProvidersAreRefusedInPlainWords() {
    assertThat(failureOfRoute("asr:iflytek,tencent?appId=1").detail())
        .isEqualTo("failover between providers (asr:iflytek,tencent) is not there yet");
  }

  @Test
  void aWrongValueOfAnOwnOptionStopsTheStart() {
    Throwable error =
        catchThrowable(() -> bench.route("direct:in", bench.uri("format", "pdf")).start());

    assertThat(error).hasStackTraceContaining("pdf");
  }

  @Test
  void wrongDetailsAndRawFormatsStopTheStart() {
    assertThat(failureOfRoute(bench.uri("details", "words,alternative")).detail())
        .isEqualTo("unknown detail 'alternative', did you mean 'ALTERNATIVES'?");
    assertThat(failureOfRoute(bench.uri("rawSampleRate", "16")).detail())
        .isEqualTo("audio without a header: sampleRateHz out of 4000..192000: 16");
  }

  @Test
  void aLazyProducerIsCheckedAtItsFirstExchange() throws Exception {
    String uri = bench.uri("vadeos", "3000", "lazyStartProducer", "true");
    bench.route("direct:in", uri).start();

    Exchange answer = bench.ask("direct:in", Speech.GREETING.file());

    assertThat(root(answer.getException())).isInstanceOf(AsrException.class);
  }

  @Test
  void anUncheckedParameterGoesToTheVendorAsItIs() {
    bench.start();
    bench.ask(bench.uri("param.future_field", "7"), Speech.GREETING.file());

    assertThat(bench.sandbox().sessions().get(0).parameters()).contains("future_field");
  }

  @Test
  void rawValuesKeepTheirSpecialCharacters() {
    String odd = "a&b=c%20+d";
    AsrException error =
        failureOfRoute("asr:iflytek?dwa=RAW(" + odd + ")&appId=1&apiKey=2&apiSecret=3");

    assertThat(error.detail()).contains("'dwa=" + odd + "'");
  }

  @Test
  void propertyPlaceholdersAreFilledIn() {
    bench.access().forEach(bench.context().getPropertiesComponent()::addOverrideProperty);
    bench.start();
    String uri =
        "asr:iflytek?appId={{appId}}&apiKey={{apiKey}}&apiSecret={{apiSecret}}"
            + "&endpoint={{endpoint}}&speed=max";

    assertThat(bench.ask(uri, Speech.GREETING.file()).getMessage().getBody())
        .isEqualTo(Speech.GREETING.text());
  }

  @Test
  void credentialsComeFromTheEnvironment() {
    Map<String, String> environment = new HashMap<>();
    bench
        .access()
        .forEach((name, value) -> environment.put(OptionSources.variable("iflytek", name), value));
    OptionSources sources = OptionSources.builder().environment(environment).build();
    bench.context().getRegistry().bind("sources", sources);
    bench.start();

    assertThat(environment).containsKey("ASR_IFLYTEK_APP_ID");
    assertThat(bench.ask("asr:iflytek?speed=MAX", Speech.GREETING.file()).getMessage().getBody())
        .isEqualTo(Speech.GREETING.text());
  }

  @Test
  void credentialsComeByNameFromAFile(@TempDir Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    bench
        .access()
        .forEach((name, value) -> lines.append("credentials.mine." + name + "=" + value + "\n"));
    Path file = Files.writeString(folder.resolve("options.properties"), lines);
    bench.context().getComponent("asr", AsrComponent.class).setConfigFile(file.toString());
    bench.start();

    assertThat(
            bench
                .ask("asr:iflytek?credentials=mine&speed=max", Speech.GREETING.file())
                .getMessage()
                .getBody())
        .isEqualTo(Speech.GREETING.text());
  }

  @Test
  void ownOptionsMayBeWrittenInAnyCase() {
    bench.start();

    Object body =
        bench.ask(bench.uri("FORMAT", "Srt"), Speech.GREETING.file()).getMessage().getBody();

    assertThat(body).asString().startsWith("1\n00:00:");
  }

  private AsrException failureOfRoute(String uri) {
    Throwable error = catchThrowable(() -> bench.route("direct:in", uri).start());
    assertThat(root(error)).isInstanceOf(AsrException.class);
    return (AsrException) root(error);
  }

  private static Throwable root(Throwable error) {
    Throwable at = error;
    while (!(at instanceof AsrException) && at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
