package io.github.camelasr.benchmarks.faults;

import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.sandbox.MemorySandbox;
import io.github.camelasr.sandbox.Sandbox;
import io.github.camelasr.sandbox.script.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A streaming protocol on the bench.
 *
 * @param provider its provider
 * @param variant its name
 */
record Subject(String provider, String variant) {

  /** All there are, in a stable order. */
  static List<Subject> all() {
    return Stream.of(
            "iflytek iat",
            "iflytek rtasr",
            "tencent ws-v2",
            "tencent http-v1",
            "huawei short-stream",
            "huawei sentence-stream",
            "huawei continue-stream",
            "feishu stream",
            "abcpen realtime")
        .map(Subject::of)
        .filter(Subject::exists)
        .toList();
  }

  private static Subject of(String names) {
    String[] both = names.split(" ", 2);
    return new Subject(both[0], both[1]);
  }

  /** Whether both a provider and the sandbox have it. */
  private boolean exists() {
    try (AsrEngine engine = AsrEngine.builder().build();
        Sandbox sandbox = Sandbox.builder().start()) {
      sandbox.access(provider, variant);
      return engine.providers().find(provider).variants().stream()
          .anyMatch(one -> one.declaration().name().equals(variant));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Map<String, String> options(MemorySandbox sandbox) {
    Map<String, String> options = new HashMap<>(sandbox.access(provider, variant));
    options.put(AsrEngine.API_OPTION, variant);
    return options;
  }

  /** What this protocol's vendor does when audio is too much for it. */
  Fault poison(long afterMs) {
    return switch (toString()) {
      case "tencent http-v1" -> new Fault.Fail(afterMs, 111, "nonsense");
      case "feishu stream" -> new Fault.Fail(afterMs, 1_500_000, "internal error");
      default -> new Fault.Reset(afterMs);
    };
  }

  @Override
  public String toString() {
    return provider + " " + variant;
  }
}
