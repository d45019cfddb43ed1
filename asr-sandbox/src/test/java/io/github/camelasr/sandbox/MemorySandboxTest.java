package io.github.camelasr.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.sandbox.script.Ending;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.MemoryAnswer;
import io.github.camelasr.sandbox.script.MemoryClient;
import io.github.camelasr.sandbox.script.MemoryRequest;
import io.github.camelasr.sandbox.script.Time;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MemorySandboxTest implements Time {

  private final TreeMap<Long, Runnable> tasks = new TreeMap<>();
  private final List<String> heard = new ArrayList<>();
  private long now;

  @Test
  void aRefusedHandshakeHasTheVendorsStatusAndItsDate() {
    MemorySandbox sandbox = new MemorySandbox(Sandbox.builder(), this);
    List<MemoryAnswer> refusals = new ArrayList<>();

    sandbox.connect(get("ws://127.0.0.1/v2/iat"), client(refusals));

    assertThat(refusals).singleElement().satisfies(r -> assertThat(r.status()).isEqualTo(401));
    assertThat(refusals.get(0).headers()).containsKey("Date");
    assertThat(sandbox.sessions())
        .singleElement()
        .satisfies(s -> assertThat(s.ending()).isEqualTo(new Ending(Ending.How.REFUSED, 401)));
  }

  @Test
  void aClientThatSendsNothingMeetsTheIdleLimitInVirtualTime() {
    MemorySandbox sandbox = new MemorySandbox(Sandbox.builder(), this);
    String appId = sandbox.access("tencent", "ws-v2").get("appId");

    sandbox.connect(get("ws://127.0.0.1/asr/v2/" + appId), client(new ArrayList<>()));
    pass(Duration.ofSeconds(2));

    assertThat(heard.get(0)).isEqualTo("opened");
    assertThat(heard.get(1)).contains("\"code\":4");
    assertThat(heard.get(2)).isEqualTo("closed 1000");
    assertThat(heard.get(3)).isEqualTo("broken");
  }

  @Test
  void aScriptThatWorksFaultsOutDecidesForEachSession() {
    FaultScript odd =
        FaultScript.each(n -> n % 2 == 1 ? List.of(new Fault.Refuse(503, "{}")) : List.of());
    MemorySandbox sandbox = new MemorySandbox(Sandbox.builder().faults(odd), this);
    List<MemoryAnswer> refusals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sandbox.connect(get("ws://127.0.0.1/v2/iat"), client(refusals));
    }
    assertThat(refusals).extracting(MemoryAnswer::status).containsExactly(503, 401, 503, 401);
  }

  @Test
  void aPathThatNoVendorHasIsNotFound() {
    List<Optional<MemoryAnswer>> answers = new ArrayList<>();
    new MemorySandbox(Sandbox.builder(), this).serve(get("http://127.0.0.1/nowhere"), answers::add);
    assertThat(answers.get(0).orElseThrow().status()).isEqualTo(404);
    assertThat(new String(answers.get(0).orElseThrow().body(), StandardCharsets.UTF_8))
        .contains("no Route");
  }

  private static MemoryRequest get(String uri) {
    return new MemoryRequest("GET", URI.create(uri), Map.of(), new byte[0]);
  }

  private MemoryClient client(List<MemoryAnswer> refusals) {
    return new MemoryClient() {
      @Override
      public void opened() {
        heard.add("opened");
      }

      @Override
      public void refused(MemoryAnswer answer) {
        refusals.add(answer);
      }

      @Override
      public void message(String text) {
        heard.add(text);
      }

      @Override
      public void closed(int status) {
        heard.add("closed " + status);
      }

      @Override
      public void broken() {
        heard.add("broken");
      }

      @Override
      public void reading(boolean wanted) {}
    };
  }

  @Override
  public long nanoTime() {
    return now;
  }

  @Override
  public Runnable after(Duration delay, Runnable task) {
    long at = now + delay.toNanos();
    tasks.merge(
        at,
        task,
        (a, b) ->
            () -> {
              a.run();
              b.run();
            });
    return () -> tasks.remove(at, task);
  }

  private void pass(Duration by) {
    long end = now + by.toNanos();
    while (!tasks.isEmpty() && tasks.firstKey() <= end) {
      now = tasks.firstKey();
      tasks.pollFirstEntry().getValue().run();
    }
    now = end;
  }
}
