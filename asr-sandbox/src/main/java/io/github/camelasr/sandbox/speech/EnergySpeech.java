package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Speech that nobody knows: loud stretches, numbered. Every text begins with {@code [sandbox]}. */
final class EnergySpeech implements Speech {

  private static final String MARK = "[sandbox]";

  /** This much loud audio is speech, not a click. */
  private static final long MIN_LOUD_MS = 100;

  /** This much quiet audio ends a stretch. */
  private static final long MIN_QUIET_MS = 400;

  /** The root mean square below which nothing counts as loud, about -55 dBFS. */
  private static final double MIN_RMS = 60;

  private final boolean chinese;
  private final String separator;
  private double noise = MIN_RMS / 3;
  private long startMs = NEVER;
  private long loudMs;
  private long lastLoudMs = NEVER;
  private long lastEndMs = NEVER;
  private int number;

  EnergySpeech(String language) {
    this.chinese = language.startsWith("zh");
    this.separator = Transcript.separator(language);
  }

  /** Hears one block of audio. */
  void block(double rms, long fromMs, long toMs, Hearing out) {
    boolean loud = rms > Math.max(MIN_RMS, 3 * noise);
    noise = rms < noise ? rms : noise + (rms - noise) * (loud ? 0.0005 : 0.01);
    if (!loud) {
      return;
    }
    if (startMs == NEVER) {
      startMs = fromMs;
    }
    boolean wasOpen = isOpen();
    loudMs += toMs - fromMs;
    lastLoudMs = toMs;
    if (isOpen() && !wasOpen) {
      number++;
      out.interim(new Utterance(words(false), "", false));
    }
  }

  @Override
  public void advance(long nowMs, Hearing out) {
    if (startMs != NEVER && nowMs - lastLoudMs >= MIN_QUIET_MS) {
      finish(nowMs, out);
    }
  }

  @Override
  public void finish(long nowMs, Hearing out) {
    if (isOpen()) {
      out.sentence(new Utterance(words(true), chinese ? "。" : ".", false));
      lastEndMs = lastLoudMs;
    }
    startMs = NEVER;
    loudMs = 0;
  }

  @Override
  public long spokenUntilMs(long nowMs) {
    return isOpen() ? lastLoudMs : lastEndMs;
  }

  private boolean isOpen() {
    return loudMs >= MIN_LOUD_MS;
  }

  private List<Token> words(boolean whole) {
    List<String> words = new ArrayList<>();
    words.add(MARK);
    words.addAll(chinese ? List.of("第" + number + "段") : List.of("speech", String.valueOf(number)));
    if (whole) {
      words.addAll(chinese ? List.of("语音") : List.of(seconds()));
    }
    return spread(words);
  }

  private String seconds() {
    return String.format(Locale.ROOT, "(%.1f s)", (lastLoudMs - startMs) / 1000.0);
  }

  private List<Token> spread(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    long span = lastLoudMs - startMs;
    for (int i = 0; i < words.size(); i++) {
      String before = i == 0 ? (number == 1 ? "" : separator) : (i == 1 || !chinese ? " " : "");
      long from = startMs + span * i / words.size();
      long to = startMs + span * (i + 1) / words.size();
      tokens.add(new Token(before, words.get(i), from, to, List.of()));
    }
    return tokens;
  }
}
