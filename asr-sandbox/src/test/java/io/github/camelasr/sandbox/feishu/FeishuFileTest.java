package io.github.camelasr.sandbox.feishu;

import static io.github.camelasr.sandbox.feishu.PlainClient.HALF_SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.feishu.PlainClient.Answer;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code file_recognize} keeps what is known of its rules. */
final class FeishuFileTest {

  private static final int INVALID = 1_040_101;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-07-01T00:00:00Z"));
  private Sandbox sandbox = start(FaultScript.of());
  private PlainClient client = new PlainClient(sandbox).logIn();

  private Sandbox start(FaultScript faults) {
    return Sandbox.builder()
        .script(Transcript.of("zh_cn", Sentence.of("你是。", 100, 400)))
        .clock(FeishuStreamTest.movable(now))
        .faults(faults)
        .start();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void answerIsTheText() {
    Answer answer = client.file(HALF_SECOND);

    assertThat(answer.json())
        .hasToString("{\"code\":0,\"msg\":\"success\",\"data\":{\"recognition_text\":\"你是。\"}}");
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(seen -> assertThat(seen.complete()).isTrue())
        .satisfies(seen -> assertThat(seen.api()).isEqualTo("feishu/file"))
        .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(16_000));
  }

  @Test
  void aMinuteIsTakenAndASampleMoreIsNot() {
    assertThat(client.file(new byte[60 * 32_000]).code()).isZero();
    assertThat(client.file(new byte[60 * 32_000 + 2]).code()).isEqualTo(INVALID);
    assertThat(client.file(new byte[0]).code()).isEqualTo(INVALID);
  }

  @Test
  void tenantHasTwentyRequestsASecond() {
    for (int request = 0; request < 20; request++) {
      assertThat(client.file(HALF_SECOND).code()).isZero();
    }
    assertThat(client.file(HALF_SECOND).code()).isEqualTo(99_991_400);

    now.set(now.get().plusSeconds(1));
    assertThat(client.file(HALF_SECOND).code()).isZero();
  }

  @Test
  void idMustHaveSixteenCharacters() {
    String body = PlainClient.chunk(HALF_SECOND).toString();

    assertThat(client.recognize("file_recognize", body).code()).isEqualTo(INVALID);
  }

  @Test
  void errorsAndDeadTokensAreScripted() {
    close();
    sandbox = start(FaultScript.of().onSession(1, new Fault.Fail(0, 1040102, "network anomaly")));
    client = new PlainClient(sandbox).logIn();

    assertThat(client.file(HALF_SECOND).status()).isEqualTo(500);
    assertThat(client.file(HALF_SECOND).code()).isZero();
    assertThat(client.with("t-" + "wrong").file(HALF_SECOND).code()).isEqualTo(99_991_663);
  }
}
