package io.github.camelasr.sandbox.huawei;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.camelasr.sandbox.speech.Recognizer;
import java.util.Optional;

/** The audio of one session, from START to END, on its way to the recogniser. */
final class RasrSession {

  /** Why a session listens no further. */
  enum Deaf {
    NO,
    SENTENCE_OVER,
    NOBODY_SPEAKS,
    AUDIO_TOO_LONG
  }

  private final RasrMode mode;
  private final Config config;
  private final Recognizer recognizer;
  private final RasrResults results;
  private final long longestMs;
  private Deaf deaf = Deaf.NO;
  private long bytesMs;

  RasrSession(RasrRules rules, Config config, int number) {
    this.mode = rules.mode();
    this.config = config;
    this.longestMs = rules.limits().session().toMillis();
    this.recognizer =
        rules.recognizers().forSession(number, config.form().sampleRateHz(), config.language());
    this.results = new RasrResults(config);
  }

  Config config() {
    return config;
  }

  RasrResults results() {
    return results;
  }

  /** Hears one message; returns why it listens no further. */
  Deaf hear(byte[] audio) {
    short[] pcm = config.form().pcm(audio);
    bytesMs += pcm.length * 1000L / config.form().sampleRateHz();
    int from = 0;
    while (from < pcm.length && deaf == Deaf.NO) {
      from = recognizer.hear(pcm, from, pcm.length, results);
      deaf = judge();
    }
    return deaf;
  }

  private Deaf judge() {
    if (mode == RasrMode.SENTENCE
        && recognizer.silentMs() >= config.vadTailMs()
        && results.hasSpoken()
        && recognizer.silentMs() > 0) {
      recognizer.end(results);
      return Deaf.SENTENCE_OVER;
    }
    if (mode == RasrMode.SENTENCE
        && !results.hasSpoken()
        && config.vadHeadMs() > 0
        && recognizer.positionMs() >= config.vadHeadMs()) {
      return Deaf.NOBODY_SPEAKS;
    }
    return recognizer.positionMs() > longestMs ? Deaf.AUDIO_TOO_LONG : Deaf.NO;
  }

  /** What is left when the client has ended the session. */
  Optional<ArrayNode> end() {
    if (deaf == Deaf.NO || deaf == Deaf.AUDIO_TOO_LONG) {
      recognizer.end(results);
    }
    return results.take();
  }

  boolean isDeaf() {
    return deaf != Deaf.NO;
  }

  /** How much audio came, heard or not. */
  long durationMs() {
    return bytesMs;
  }

  /** How much audio was heard. */
  long heardMs() {
    return recognizer.positionMs();
  }
}
