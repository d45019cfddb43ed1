package io.github.camelasr.component;

import java.util.Arrays;

/** A bench for live sessions, whose vendor remembers what it hears. */
final class Live {
  private Live() {}

  static Bench bench() {
    return new Bench(sandbox -> sandbox.captureAudio(1 << 20)).start();
  }

  static Caller caller(Bench bench, String... options) throws Exception {
    String[] all = Arrays.copyOf(options, options.length + 2);
    all[options.length] = "live";
    all[options.length + 1] = "true";
    return new Caller(bench, bench.producer(bench.uri(all)), "call");
  }

  /** What the vendor's server received in its first session. */
  static byte[] heard(Bench bench) {
    return bench.sandbox().sessions().get(0).received().audio();
  }
}
