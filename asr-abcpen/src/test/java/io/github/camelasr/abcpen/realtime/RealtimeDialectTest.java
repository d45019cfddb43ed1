package io.github.camelasr.abcpen.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.abcpen.Fixture;
import io.github.camelasr.abcpen.RecordingInbox;
import io.github.camelasr.abcpen.RecordingOutbox;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ABCPen's service asks for and says, as far as it differs from iFlytek's. */
class RealtimeDialectTest {

  private static StreamDialect dialect(String... options) {
    return (StreamDialect) Fixture.plan(new RealtimeVariant(), options).attempt(Fixture.NOW);
  }

  @Test
  void urlIsSignedAsTheRecordingsAre() {
    assertThat(dialect().open(Fixture.NOW, Token.NONE).uri())
        .hasToString("wss://ai.abcpen.com/v1/asr/ws?" + Fixture.SIGNED);
  }

  @Test
  void parametersStandInTheUrl() {
    assertThat(
            dialect("lang=en", "punc=0", "pd=court").open(Fixture.NOW, Token.NONE).uri().getQuery())
        .contains("lang=en", "punc=0", "pd=court")
        .doesNotContain("catchUp");
  }

  @Test
  void audioIsSentEvery200MillisecondsIn6400Bytes() {
    Rules rules = Fixture.plan(new RealtimeVariant()).rules();

    assertThat(rules.chunking().preferBytes()).isEqualTo(6_400);
    assertThat(rules.pace().live()).isEqualTo(1.0);
    assertThat(rules.limits().idle()).contains(Duration.ofSeconds(15));
    assertThat(rules.limits().audio()).isEmpty();
  }

  @Test
  void audioIsBinaryAndTheEndAMark() {
    StreamDialect dialect = dialect();
    RecordingOutbox out = new RecordingOutbox();

    dialect.write(Cue.BEGIN, AudioChunk.NONE, out);
    dialect.write(Cue.AUDIO, new AudioChunk(new byte[6400], 0, 6400, 3200), out);
    dialect.write(Cue.END, AudioChunk.NONE, out);

    assertThat(out.messages).containsExactly("binary <6400>", "binary {\"end\": true}");
  }

  @Test
  void interimResultReplacesTheOneBeforeAndAFinalOneStays() {
    StreamDialect dialect = dialect();
    RecordingInbox inbox = new RecordingInbox();

    for (String json :
        List.of(
            Messages.of("started", "0", "", "success"),
            Messages.sentence(0, 1, 100, "今天"),
            Messages.sentence(0, 1, 100, "今天天气"),
            Messages.sentence(1, 0, 100, "今天天气好"))) {
      dialect.read(Fixture.message(json), inbox);
    }

    assertThat(inbox.text()).isEqualTo("今天天气好");
  }

  @Test
  void errorIsThatOfTheVendorsTable() {
    RecordingInbox inbox = new RecordingInbox();

    dialect().read(Fixture.message(Messages.of("error", "10105", "", "illegal access")), inbox);

    assertThat(inbox.failure().code()).isEqualTo("10105");
  }

  @Test
  void anotherSchemeIsRefused() {
    assertThatThrownBy(() -> dialect("endpoint=https://ai.abcpen.com/v1/asr/ws"))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("endpoint");
  }
}
