package io.github.camelasr.sandbox.speech;

import io.github.camelasr.sandbox.script.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is heard in a whole file.
 *
 * @param durationMs its length
 * @param sentences what was said
 */
public record Recording(long durationMs, List<Utterance> sentences) {

  /** Copies the sentences. */
  public Recording {
    sentences = List.copyOf(sentences);
  }

  /**
   * Hears a file.
   *
   * @param file a WAV file of 16-bit mono PCM; anything else is one stretch of unknown length
   * @param recognizers make the recogniser
   * @param session the number of the session
   * @param language the language in which unknown speech is reported
   * @return what was heard
   */
  public static Recording hear(byte[] file, Recognizers recognizers, int session, String language) {
    try {
      return hear(Wav.read(file, Transcript.of(language)), recognizers, session, language);
    } catch (IOException e) {
      Token unknown = new Token("", "[sandbox] ?", 0, 0, List.of());
      return new Recording(0, List.of(new Utterance(List.of(unknown), "", false)));
    }
  }

  private static Recording hear(
      Sample sound, Recognizers recognizers, int session, String language) {
    Recognizer recognizer = recognizers.forSession(session, sound.sampleRateHz(), language);
    short[] pcm = new short[sound.length()];
    for (int i = 0; i < pcm.length; i++) {
      pcm[i] = sound.frame(i);
    }
    Collected collected = new Collected(new ArrayList<>());
    for (int from = 0; from < pcm.length; ) {
      from = recognizer.hear(pcm, from, pcm.length, collected);
    }
    recognizer.end(collected);
    return new Recording(recognizer.positionMs(), collected.sentences());
  }

  private record Collected(List<Utterance> sentences) implements Hearing {
    @Override
    public void interim(Utterance guess) {}

    @Override
    public void sentence(Utterance sentence) {
      sentences.add(sentence);
    }
  }
}
