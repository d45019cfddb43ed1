package io.github.camelasr.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Segment;
import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Quirk;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sessions of {@code api=ws-v2} over real sockets, with real speech. */
@Timeout(60)
class WebSocketOverLoopbackTest {
  private final AsrEngine engine = AsrEngine.builder().build();

  private static Sandbox sandbox(Fault... faults) {
    return Sandbox.builder().quirk(Quirk.ANY_PACE).faults(FaultScript.of(faults)).start();
  }

  private static RecognizerRequest.Builder request(Sandbox sandbox) {
    return RecognizerRequest.builder("tencent")
        .options(sandbox.access("tencent", "ws-v2"))
        .speed(Speed.MAX);
  }

  private Session play(Sandbox sandbox, RecognizerRequest.Builder request, String sample)
      throws IOException {
    try (sandbox;
        engine) {
      return Session.play(engine, request.build(), sample);
    }
  }

  private AsrException failure(Sandbox sandbox, RecognizerRequest.Builder request)
      throws IOException {
    try (sandbox;
        engine) {
      return Session.failure(engine, request.build(), "english-greeting");
    }
  }

  @Test
  void speechBecomesItsTextAndEveryByteArrives() throws IOException {
    Sandbox sandbox = sandbox();
    Session played = play(sandbox, request(sandbox), "mandarin-weather");

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(played.transcript.segments()).hasSizeGreaterThan(1).allMatch(Segment::isFinal);
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(seen -> assertThat(seen.received().bytes()).isEqualTo(played.bytes()))
        .satisfies(seen -> assertThat(seen.warnings()).isEmpty());
    assertThat(played.report().ledger().pending()).isZero();
    assertThat(played.report().gaps()).isEmpty();
  }

  @Test
  void realTimeIsThePaceThatTheVendorTakes() throws IOException {
    Sandbox sandbox = Sandbox.builder().start();
    Session played =
        play(
            sandbox,
            request(sandbox).speed(Speed.REALTIME).option("engineModelType", "16k_en"),
            "english-greeting");

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(sandbox.sessions().get(0).received().counts().largest()).isEqualTo(1280);
  }

  @Test
  void speechFasterThanTheVendorTakesCostsADialogueAndNoWord() throws IOException {
    Sandbox sandbox = Sandbox.builder().start();
    Session played =
        play(sandbox, request(sandbox).option("engineModelType", "16k_en"), "english-greeting");

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(sandbox.sessions())
        .hasSizeGreaterThan(1)
        .first()
        .satisfies(seen -> assertThat(seen.ending()).isEqualTo(new Ending(Ending.How.ERROR, 4000)));
  }

  @Test
  void wordsHaveTimes() throws IOException {
    Sandbox sandbox = sandbox();
    Session played = play(sandbox, request(sandbox).detail(Detail.WORDS), "mandarin-weather");

    assertThat(played.transcript.segments())
        .allSatisfy(segment -> assertThat(segment.details().words()).isNotEmpty())
        .allSatisfy(segment -> assertThat(segment.start().isExact()).isTrue());
  }

  @Test
  void withoutVadTheTextIsTheSame() throws IOException {
    Sandbox sandbox = sandbox();
    Session played = play(sandbox, request(sandbox).option("needvad", "0"), "mandarin-weather");

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(played.transcript.segments()).hasSize(1);
  }

  @Test
  void pausesDoNotEndTheDialogue() throws IOException {
    Sandbox sandbox = sandbox();
    Session played = play(sandbox, request(sandbox), "mandarin-pauses");

    assertThat(played.transcript.text()).isEqualTo(played.expected());
    assertThat(sandbox.sessions()).hasSize(1);
  }

  @Test
  void fragmentsPingsAndDuplicatesChangeNothing() throws IOException {
    List<Fault> faults = List.of(new Fault.Fragments(7), new Fault.Pings(), new Fault.Duplicates());
    for (Fault fault : faults) {
      try (Sandbox sandbox = sandbox(fault)) {
        Session played = Session.play(engine, request(sandbox).build(), "mandarin-weather");

        assertThat(played.transcript.text()).as("%s", fault).isEqualTo(played.expected());
      }
    }
    engine.close();
  }

  @Test
  void wrongKeyIsAnAuthenticationErrorThatShowsNoSecret() throws IOException {
    Sandbox sandbox = sandbox();
    String wrong = "not-the-" + "right-one";

    AsrException error = failure(sandbox, request(sandbox).option("secretKey", wrong));

    assertThat(error.category()).isEqualTo(ErrorCategory.AUTHENTICATION);
    assertThat(error.code()).contains("4002");
    assertThat(error.traceId()).isPresent();
    assertThat(error.toString()).doesNotContain(wrong).doesNotContain("signature=");
  }

  @Test
  void errorInMidStreamHasTheVendorsCodeAndDeclaresTheLoss() throws IOException {
    Sandbox sandbox = sandbox(new Fault.Fail(1_000, 4007, "decode failed"));

    AsrException error = failure(sandbox, request(sandbox));

    assertThat(error.category()).isEqualTo(ErrorCategory.BAD_AUDIO);
    assertThat(error.code()).contains("4007");
  }

  @Test
  void hostileMessagesEndInATypedError() throws IOException {
    for (String text : List.of("{", "[]", "x".repeat(3_000_000), "{\"code\":{}}")) {
      try (Sandbox sandbox = sandbox(new Fault.Say(500, text))) {
        AsrException error = Session.failure(engine, request(sandbox).build(), "english-greeting");

        assertThat(error.category()).isEqualTo(ErrorCategory.VENDOR);
      }
    }
    engine.close();
  }
}
