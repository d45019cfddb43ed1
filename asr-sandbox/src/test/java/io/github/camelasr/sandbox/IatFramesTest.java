package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Limits;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the frames, their coding, and the limits: document "接口数据传输与接收". */
final class IatFramesTest {

  private static final byte[] SILENCE = new byte[1280];

  private Sandbox sandbox = Sandbox.builder().start();
  private IatClient client = IatClient.of(sandbox);

  @AfterEach
  void close() {
    client.close();
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({"1,10165", "2,10008", "3,10163", "-1,10163"})
  void theFirstFrameHasStatusZero(int status, int code) {
    ObjectNode frame = client.first("{}", "audio/L16;rate=16000", "raw", SILENCE);
    frame.withObject("/data").put("status", status);

    assertThat(code(client.send(frame).next())).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"text\"", "{} {}"})
  void whatIsNoJsonObjectIsMalformed(String text) {
    assertThat(code(client.send(text).next())).isEqualTo(10160);
  }

  @Test
  void aBinaryMessageIsMalformed() {
    assertThat(code(client.sendBinary(SILENCE).next())).isEqualTo(10160);
  }

  @Test
  void audioThatIsNoBase64IsMalformed() {
    client.begin("{}", SILENCE).send("{\"data\":{\"status\":1,\"audio\":\"***\"}}");

    assertThat(code(client.next())).isEqualTo(10161);
  }

  @Test
  void aFrameInTheMiddleHasAudio() {
    client.begin("{}", SILENCE).send("{\"data\":{\"status\":1}}");

    assertThat(code(client.next())).isEqualTo(10163);
  }

  @Test
  void laterFramesThatDepartFromTheDocumentAreReportedAndNotRefused() {
    ObjectNode again = client.first("{}", "audio/L16;rate=16000", "raw", new byte[3]);
    client.begin("{}", SILENCE).send(again).send("{\"data\":{\"status\":1,\"audio\":\"\"}}").end();

    assertThat(code(client.last())).isZero();
    assertThat(sandbox.sessions().get(0).warnings())
        .containsExactly(
            "common and business belong to the first frame only",
            "status 0 belongs to the first frame only",
            "a frame of raw audio has an odd number of bytes",
            "format and encoding belong to every frame with audio");
  }

  @Test
  void theLastFrameMayHaveAudioToo() {
    Recording sample = Recording.named("mandarin-weather");
    ObjectNode last = client.first("{}", "audio/L16;rate=16000", "raw", sample.pcm());
    last.withObject("/data").put("status", 2);
    last.remove("common");
    last.remove("business");

    client.begin("{}", new byte[0]).send(last).last();

    assertThat(IatText.of(client.answers())).isEqualTo(sample.text());
  }

  @Test
  void escapedBase64IsReadAsJsonSays() {
    String frame =
        client
            .first("{}", "audio/L16;rate=16000", "raw", new byte[2])
            .toString()
            .replace("=\"", "\\u003d\"");

    assertThat(code(client.send(frame).end().last())).isZero();
    assertThat(sandbox.sessions().get(0).received().bytes()).isEqualTo(2);
  }

  @Test
  void audioAfterTheEndMeetsAnEngineThatHasEnded() {
    client.begin("{}", SILENCE).end().last();

    assertThat(code(client.audio(SILENCE).next())).isEqualTo(10101);
  }

  @Test
  void noAudioHasAnEmptyResult() {
    JsonNode last = client.begin("{}", new byte[0]).end().next();

    assertThat(last.at("/data/status").asInt()).isEqualTo(2);
    assertThat(IatText.piece(last)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "speex-wb,16000,0,122,0",
    "speex-wb,16000,60,120,0",
    "speex-wb,16000,60,122,10043",
    "speex-wb,16000,0,1,10043",
    "speex,8000,0,58,0",
    "speex,8000,38,76,0",
    "speex,8000,0,5,10043"
  })
  void speexComesInWholeFrames(String encoding, int rate, int size, int bytes, int code) {
    String business = size == 0 ? "{}" : "{\"speex_size\":" + size + "}";
    ObjectNode frame = client.first(business, "audio/L16;rate=" + rate, encoding, new byte[bytes]);

    assertThat(code(client.send(frame).end().last())).isEqualTo(code);
  }

  @Test
  void speexFramesKeepTheirSize() {
    client.send(client.first("{}", "audio/L16;rate=16000", "speex-wb", new byte[61]));

    assertThat(code(client.audio(new byte[107]).next())).isEqualTo(10043);
  }

  @Test
  void encodedAudioCountsAsSpeech() {
    client
        .send(client.first("{}", "audio/L16;rate=16000", "speex-wb", new byte[61 * 50]))
        .end()
        .last();

    assertThat(IatText.of(client.answers())).isEqualTo("[sandbox] 第1段语音。");
  }

  @Test
  void mp3IsMeasuredByItsBitRate() {
    byte[] mp3 = new byte[16_000];
    mp3[0] = (byte) 0xFF;
    mp3[1] = (byte) 0xF3;
    mp3[2] = (byte) 0x48;

    client.send(client.first("{\"vinfo\":1}", "audio/L16;rate=16000", "lame", mp3)).end();

    // 16,000 bytes at 32 kbit/s are four seconds.
    assertThat(client.next().at("/data/result/vad/ws/0/ed").asInt()).isEqualTo(400);
  }

  @Test
  void tenSecondsWithoutDataEndTheSession() {
    restart(Limits.of(Duration.ofMillis(100), Duration.ofSeconds(60)));

    assertThat(code(client.begin("{}", SILENCE).next())).isEqualTo(10200);
  }

  @Test
  void aClientThatNeverBeginsIsIdleToo() {
    restart(Limits.of(Duration.ofMillis(100), Duration.ofSeconds(60)));

    assertThat(code(client.next())).isEqualTo(10200);
  }

  @Test
  void moreThanSixtySecondsOfAudioAreTooLong() {
    byte[] tenSeconds = new byte[320_000];
    client.begin("{}", tenSeconds);
    for (int i = 0; i < 5; i++) {
      client.audio(tenSeconds);
    }
    client.audio(new byte[32]);

    assertThat(code(client.next())).isEqualTo(10114);
  }

  @Test
  void moreThanSixtySecondsByTheClockAreTooLong() {
    restart(Limits.of(Duration.ofSeconds(10), Duration.ofMillis(120)));

    assertThat(code(client.begin("{}", SILENCE).next())).isEqualTo(10114);
  }

  @Test
  void aClientThatDoesNotCloseIsClosed() {
    restart(new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMillis(50)));
    client.begin("{}", SILENCE).end().last();

    assertThat(client.closeStatus()).isEqualTo(1000);
  }

  private void restart(Limits limits) {
    client.close();
    sandbox.close();
    sandbox = Sandbox.builder().limits(limits).start();
    client = IatClient.of(sandbox);
  }

  private static int code(JsonNode answer) {
    return answer.path("code").asInt();
  }
}
