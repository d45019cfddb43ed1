package io.github.camelasr.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.quota.Governor;
import io.github.camelasr.engine.quota.Usage;
import io.github.camelasr.sandbox.Sandbox;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** "全局租户总限流：20 路", over real sockets. */
@Timeout(120)
class TenantQuotaTest {
  private final Sandbox sandbox = Sandbox.builder().start();
  private final Governor governor = new Governor();
  private final AsrEngine engine = AsrEngine.builder().governor(governor).build();
  private final Recited greeting = new Recited("english-greeting");

  @AfterEach
  void close() {
    engine.close();
    sandbox.close();
  }

  private Recognizer waiting(int seconds) {
    return engine.recognizer(
        RecognizerRequest.builder("feishu")
            .options(sandbox.access("feishu", "stream"))
            .option("quotaWait", Integer.toString(seconds))
            .build());
  }

  private AsrSession begin(Recognizer recognizer) {
    AsrSession session = recognizer.open(AudioFormat.pcm16(16_000), event -> {});
    session.send(ByteBuffer.wrap(greeting.pcm, 0, 12_800));
    return session;
  }

  private Usage usage() {
    return governor.usage().get(0);
  }

  private void awaitUsage(int sessions, int queued) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> usage().sessions() == sessions && usage().waiting() == queued);
  }

  @Test
  void theTwentyFirstStreamOfATenantWaitsOrFailsAtOnce() {
    Stream<AsrSession> streams = IntStream.range(0, 20).mapToObj(i -> begin(waiting(60)));
    AsrSession[] twenty = streams.toArray(AsrSession[]::new);
    awaitUsage(20, 0);

    AsrSession hasty = begin(waiting(0));
    assertThatThrownBy(() -> hasty.completion().toCompletableFuture().join())
        .hasCauseInstanceOf(AsrException.class)
        .cause()
        .hasMessageContaining("all 20 sessions of 'feishu stream")
        .extracting(error -> ((AsrException) error).category())
        .isEqualTo(ErrorCategory.QUOTA);

    AsrSession patient = begin(waiting(60));
    awaitUsage(20, 1);
    assertThat(sandbox.sessions()).hasSizeLessThanOrEqualTo(20);
    twenty[0].end().toCompletableFuture().join();
    awaitUsage(20, 0);

    assertThat(patient.end().toCompletableFuture().join().ledger().pending()).isZero();
    assertThat(sandbox.sessions()).hasSize(21);
  }
}
