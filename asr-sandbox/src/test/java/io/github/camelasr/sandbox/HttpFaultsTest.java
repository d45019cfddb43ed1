package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.sandbox.HttpVendor.Session;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault that has a meaning there can be asked of every vendor that speaks HTTP. */
final class HttpFaultsTest {
  /** Befalls the second answer: the first has half a second of audio, or is that to an order. */
  private static final long SECOND = 600;

  private static final Duration PATIENCE = Duration.ofMillis(300);

  private Sandbox sandbox = Sandbox.builder().start();

  private void restart(Fault... faults) {
    sandbox.close();
    sandbox = Sandbox.builder().faults(FaultScript.of(faults)).start();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** A session whose first request has gone well. */
  private Session begun(HttpVendor vendor) throws IOException, InterruptedException {
    Session session = vendor.open(sandbox);
    HttpResponse<String> first = HttpVendor.send(session.request(0, false));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    session.answered(first.body());
    return session;
  }

  /** A POST with every vendor: the JDK's client repeats a GET whose answer is lost. */
  private HttpResponse<String> first(HttpVendor vendor) throws IOException, InterruptedException {
    return HttpVendor.send(vendor.open(sandbox).request(0, false));
  }

  private HttpResponse<String> second(HttpVendor vendor) throws IOException, InterruptedException {
    return HttpVendor.send(begun(vendor).request(1, true));
  }

  @ParameterizedTest
  @EnumSource(names = "FEISHU_FILE", mode = EnumSource.Mode.EXCLUDE)
  void nothingGoesWrongUnasked(HttpVendor vendor) throws Exception {
    HttpResponse<String> second = second(vendor);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body())
        .containsAnyOf("\"code\":0", "\"code\":\"0\"", "\"code\":\"-1\"", "\"code\":\"000000\"");
  }

  @ParameterizedTest
  @EnumSource
  void theFirstRequestIsRefused(HttpVendor vendor) throws Exception {
    for (int status : new int[] {429, 500, 503}) {
      restart(new Fault.Refuse(status, "busy"));

      HttpResponse<String> first = first(vendor);
      assertThat(first.statusCode()).isEqualTo(status);
      assertThat(first.body()).isEqualTo("busy");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstRequestStaysWithoutAnswer(HttpVendor vendor) throws Exception {
    restart(new Fault.Ignore());
    Session session = vendor.open(sandbox);

    assertThatThrownBy(() -> HttpVendor.send(session.request(0, false).timeout(PATIENCE)))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @ParameterizedTest
  @EnumSource(names = "FEISHU_FILE", mode = EnumSource.Mode.EXCLUDE)
  void anotherStatusComesInTheMiddle(HttpVendor vendor) throws Exception {
    for (int status : new int[] {429, 500, 503}) {
      restart(new Fault.Status(2, status, "gateway"));

      HttpResponse<String> second = second(vendor);
      assertThat(second.statusCode()).isEqualTo(status);
      assertThat(second.body()).isEqualTo("gateway");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "FEISHU_FILE", mode = EnumSource.Mode.EXCLUDE)
  void anErrorComesInTheMiddle(HttpVendor vendor) throws Exception {
    restart(new Fault.Fail(SECOND, vendor.code(), "scripted"));

    assertThat(second(vendor).body()).contains("scripted", "" + vendor.code());
  }

  @ParameterizedTest
  @EnumSource
  void theConnectionIsClosedInPlaceOfAnAnswer(HttpVendor vendor) {
    restart(new Fault.Close(0, 1001));

    assertThatThrownBy(() -> first(vendor)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void theConnectionIsResetInPlaceOfAnAnswer(HttpVendor vendor) {
    restart(new Fault.Reset(0));

    assertThatThrownBy(() -> first(vendor)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerIsLost(HttpVendor vendor) {
    restart(new Fault.Loss(1));

    assertThatThrownBy(() -> first(vendor)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource(names = "FEISHU_FILE", mode = EnumSource.Mode.EXCLUDE)
  void aStalledServerSaysNothingMore(HttpVendor vendor) throws Exception {
    restart(new Fault.Stall(SECOND));
    Session session = begun(vendor);

    for (int number : new int[] {1, 2}) {
      assertThatThrownBy(() -> HttpVendor.send(session.request(number, false).timeout(PATIENCE)))
          .isInstanceOf(HttpTimeoutException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "FEISHU_FILE", mode = EnumSource.Mode.EXCLUDE)
  void anAnswerIsDelayed(HttpVendor vendor) throws Exception {
    restart(new Fault.SlowReads(SECOND, PATIENCE));
    Session session = begun(vendor);

    long before = System.nanoTime();
    assertThat(HttpVendor.send(session.request(1, true)).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(PATIENCE);
  }

  @ParameterizedTest
  @EnumSource(names = {"TENCENT_V1", "FEISHU_STREAM"})
  void theLastAnswerComesLate(HttpVendor vendor) throws Exception {
    restart(new Fault.LateFinal(PATIENCE));
    Session session = begun(vendor);

    long before = System.nanoTime();
    assertThat(HttpVendor.send(session.request(1, true)).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(PATIENCE);
  }

  @ParameterizedTest
  @EnumSource(names = "FEISHU_FILE", mode = EnumSource.Mode.EXCLUDE)
  void anythingCanBeSaid(HttpVendor vendor) throws Exception {
    restart(new Fault.Say(SECOND, "no json"));

    assertThat(second(vendor).body()).isEqualTo("no json");
  }
}
