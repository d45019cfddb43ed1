package io.github.camelasr.component.micrometer;

import io.github.camelasr.api.Ledger;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;

/** The meters of one provider. */
final class ProviderMeters {
  private static final String PROVIDER = "provider";

  private final MeterRegistry registry;
  private final String provider;
  private final AtomicInteger running = new AtomicInteger();
  private final Timer firstText;
  private final Timer speechToFinal;
  private final Timer endToFinal;
  private final Counter bytes;

  ProviderMeters(MeterRegistry registry, String provider) {
    this.registry = registry;
    this.provider = provider;
    this.firstText = timer("asr.first.text", "From the first audio of a session to its first text");
    this.speechToFinal =
        timer("asr.speech.final", "From the end of speech, as the vendor hears it, to final text");
    this.endToFinal = timer("asr.end.final", "From the end of the audio to the last final text");
    this.bytes =
        Counter.builder("asr.audio.bytes")
            .description("Audio given to sessions")
            .baseUnit("bytes")
            .tag(PROVIDER, provider)
            .register(registry);
    Gauge.builder("asr.sessions.running", running, AtomicInteger::get)
        .description("Sessions that are open")
        .tag(PROVIDER, provider)
        .register(registry);
  }

  long nanos() {
    return registry.config().clock().monotonicTime();
  }

  Timer firstText() {
    return firstText;
  }

  Timer speechToFinal() {
    return speechToFinal;
  }

  Timer endToFinal() {
    return endToFinal;
  }

  void opened() {
    running.incrementAndGet();
  }

  void closed(String outcome) {
    running.decrementAndGet();
    counter("asr.sessions", "Sessions that have ended, by their outcome", "outcome", outcome)
        .increment();
  }

  void sent(int count) {
    bytes.increment(count);
  }

  void attempt(String reason) {
    counter("asr.attempts", "Dialogues with the vendor, by why they began", "reason", reason)
        .increment();
  }

  void gap(String cause) {
    counter("asr.gaps", "Stretches of audio without text, by why it was lost", "cause", cause)
        .increment();
  }

  /** Where the audio of a session went. */
  void audio(Ledger ledger) {
    seconds("finalised", ledger.toMs(ledger.finalised()));
    seconds("lost", ledger.toMs(ledger.lost()));
    seconds("resent", ledger.toMs(ledger.resent()));
  }

  private void seconds(String fate, long ms) {
    Counter.builder("asr.audio")
        .description("Audio of sessions that have ended, by what became of it")
        .baseUnit("seconds")
        .tag(PROVIDER, provider)
        .tag("fate", fate)
        .register(registry)
        .increment(ms / 1e3);
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentiles(0.5, 0.95, 0.99)
        .tag(PROVIDER, provider)
        .register(registry);
  }

  private Counter counter(String name, String description, String tag, String value) {
    return Counter.builder(name)
        .description(description)
        .tag(PROVIDER, provider)
        .tag(tag, value)
        .register(registry);
  }
}
