package io.github.camelasr.benchmarks.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Speech that was never spoken: words of loud noise, each saying its own number, in sentences with
 * pauses of soft noise. What every millisecond should become is known, and no two stretches sound
 * alike, so that the sandbox knows every piece of it. It repeats itself for ever.
 */
final class Speech {
  static final int RATE = 16_000;

  private static final int LOUD = 6_000;
  private static final int SOFT = 3;
  private static final int LEAD_MS = 400;

  private final byte[] pcm;
  private final List<Spoken> words = new ArrayList<>();

  /**
   * Draws a speech.
   *
   * @param length how long it is before it repeats itself
   * @param seed another seed, another speech
   */
  Speech(Duration length, long seed) {
    Random random = new Random(seed);
    long endMs = length.toMillis();
    long at = LEAD_MS;
    for (int sentence = 0; at < endMs - 8_000; sentence++) {
      for (int left = 3 + random.nextInt(12); left > 0; left--) {
        long end = at + 180 + random.nextInt(240);
        words.add(new Spoken(words.size(), sentence, at, end));
        at = end;
      }
      boolean long1 = sentence % 8 == 7;
      at += long1 ? 2_500 + random.nextInt(1_000) : 300 + random.nextInt(900);
    }
    pcm = noise(endMs, random);
  }

  private byte[] noise(long endMs, Random random) {
    short[] frames = new short[(int) (endMs * RATE / 1_000)];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = (short) (random.nextInt(2 * SOFT + 1) - SOFT);
    }
    for (Spoken word : words) {
      for (int i = (int) frame(word.startMs()); i < frame(word.endMs()); i++) {
        frames[i] = (short) (random.nextInt(2 * LOUD) - LOUD);
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(frames.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(frames);
    return bytes.array();
  }

  private static long frame(long ms) {
    return ms * RATE / 1_000;
  }

  long lengthMs() {
    return pcm.length / 2 * 1_000L / RATE;
  }

  /** How many words there are before it repeats itself. */
  int size() {
    return words.size();
  }

  /** A word of the endless speech, counted from 0. */
  Spoken word(long index) {
    Spoken word = words.get((int) (index % words.size()));
    long shift = index / words.size() * lengthMs();
    return new Spoken(word.number(), word.sentence(), word.startMs() + shift, word.endMs() + shift);
  }

  /** The first moment after another at which somebody is in the middle of a long sentence. */
  long midSentence(long afterMs) {
    for (int i = 4; i < words.size() - 4; i++) {
      int sentence = words.get(i).sentence();
      boolean middle =
          words.get(i - 4).sentence() == sentence && words.get(i + 4).sentence() == sentence;
      if (middle && words.get(i).startMs() >= afterMs) {
        return words.get(i).middleMs();
      }
    }
    throw new IllegalArgumentException("nobody speaks for long after " + afterMs + " ms");
  }

  /** Audio of the endless speech as 16-bit little-endian PCM. */
  byte[] pcm(long fromMs, long toMs) {
    byte[] piece = new byte[(int) (frame(toMs) - frame(fromMs)) * 2];
    long from = frame(fromMs) * 2;
    for (int done = 0; done < piece.length; ) {
      int at = (int) ((from + done) % pcm.length);
      int count = Math.min(piece.length - done, pcm.length - at);
      System.arraycopy(pcm, at, piece, done, count);
      done += count;
    }
    return piece;
  }

  /** Writes it as a sample of the sandbox. */
  void write(Path folder) throws IOException {
    Files.write(folder.resolve("bench.wav"), wav());
    Files.writeString(folder.resolve("bench.json"), json());
  }

  private byte[] wav() {
    ByteBuffer file = ByteBuffer.allocate(44 + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + pcm.length);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(pcm.length);
    return file.put(pcm).array();
  }

  private String json() {
    return words.stream().collect(Collectors.groupingBy(Spoken::sentence)).values().stream()
        .map(Speech::json)
        .collect(Collectors.joining(",", "{\"language\":\"en_us\",\"sentences\":[", "]}"));
  }

  private static String json(List<Spoken> sentence) {
    String text = sentence.stream().map(Spoken::text).collect(Collectors.joining(" ", "", "."));
    return sentence.stream()
        .map(
            word ->
                String.format(
                    "{\"text\":\"%s\",\"startMs\":%d,\"endMs\":%d}",
                    word.text(), word.startMs(), word.endMs()))
        .collect(Collectors.joining(",", "{\"text\":\"" + text + "\",\"words\":[", "]}"));
  }
}
