package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.SessionClosed;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.TranscriptBuilder;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.TokenExchange;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.engine.internal.session.SessionSetup.Formats;
import io.github.camelasr.engine.internal.session.SessionSetup.Policy;
import io.github.camelasr.engine.internal.session.SessionSetup.Services;
import io.github.camelasr.engine.quota.Admission;
import io.github.camelasr.engine.quota.ClusterLeases;
import io.github.camelasr.engine.quota.Governor;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A session on the virtual loop with a vendor that the test plays. */
final class Rig {
  static final int RATE = 16_000;

  final MemoryTransport net = new MemoryTransport();
  final List<AsrEvent> events = new ArrayList<>();
  final Governor governor = new Governor(() -> Instant.EPOCH, ClusterLeases.NONE);
  final TranscriptBuilder transcript = new TranscriptBuilder();
  final StreamSession session;

  Rig(Plan plan) {
    this(plan, Speed.REALTIME);
  }

  Rig(Plan plan, Speed speed) {
    this(plan, speed, AudioFormat.pcm16(RATE));
  }

  Rig(Plan plan, Speed speed, AudioFormat source) {
    this(plan, speed, source, Optional.empty());
  }

  Rig(Plan plan, Speed speed, AudioFormat source, Optional<TokenExchange> exchange) {
    Policy policy =
        new Policy(
            Set.of(),
            speed,
            Timeouts.DEFAULT,
            Duration.ofSeconds(60),
            new Admission(plan.rules().quota(), Duration.ofSeconds(30)),
            false);
    HostClocks clocks = new HostClocks(() -> Instant.EPOCH, new Random(1));
    AudioFormat target = plan.rules().accepts().get(0);
    SessionSetup setup =
        new SessionSetup(
            "toy",
            plan,
            exchange,
            new Formats(source, target, Optional.empty()),
            new Services(net, clocks, new Tokens(net, clocks), governor),
            policy);
    session =
        new StreamSession(
            setup,
            event -> {
              events.add(event);
              transcript.onEvent(event);
            });
  }

  /** The vendor is ready at once and ends when it is told to, with one piece about everything. */
  Rig obedient() {
    net.onOpen =
        line -> {
          line.listener.opened();
          line.say("ready");
          line.onText =
              text -> {
                if (text.equals("E")) {
                  line.say("piece 1 0 -1 text-" + net.lines.size());
                  line.say("end -1");
                }
              };
        };
    return this;
  }

  /** Sends all of it in portions of a size, waiting for each to be taken, and lets it end. */
  void sendAll(byte[] audio, int portion) {
    sendFrom(audio, 0, portion);
    net.loop.advance(Duration.ofMinutes(10));
  }

  private void sendFrom(byte[] audio, int from, int portion) {
    if (from >= audio.length) {
      session.end();
      return;
    }
    int size = Math.min(portion, audio.length - from);
    session
        .send(ByteBuffer.wrap(audio, from, size))
        .thenRun(() -> net.loop.execute(() -> sendFrom(audio, from + size, portion)));
  }

  SessionReport report() {
    return closed().report();
  }

  AsrException error() {
    return closed().error().orElseThrow();
  }

  private SessionClosed closed() {
    return (SessionClosed) events.get(events.size() - 1);
  }

  <E extends AsrEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Speech as loud noise, and silence as silence. */
  static byte[] speech(double seconds) {
    byte[] pcm = new byte[bytes(seconds)];
    Random noise = new Random(7);
    for (int i = 0; i < pcm.length; i += 2) {
      int sample = noise.nextInt(16_000) - 8_000;
      pcm[i] = (byte) sample;
      pcm[i + 1] = (byte) (sample >> 8);
    }
    return pcm;
  }

  static byte[] silence(double seconds) {
    return new byte[bytes(seconds)];
  }

  /** The size of so much audio. */
  static int bytes(double seconds) {
    return 2 * (int) Math.round(seconds * RATE);
  }

  static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(List.of(parts).stream().mapToInt(p -> p.length).sum());
    List.of(parts).forEach(all::put);
    return all.array();
  }
}
