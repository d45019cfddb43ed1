package io.github.camelasr.sandbox.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Transcripts are checked when they are made. */
final class TranscriptTest {

  @Test
  void wordsShareTheTimeOfASentenceEvenly() {
    assertThat(Sentence.of("It's 9, really!", 0, 300).words())
        .containsExactly(
            new Word("It's", 0, 100), new Word("9", 100, 200), new Word("really", 200, 300));
    assertThat(Sentence.of("你好，abc。", 0, 300).words())
        .containsExactly(new Word("你", 0, 100), new Word("好", 100, 200), new Word("abc", 200, 300));
  }

  @Test
  void sentencesAreJoinedAsTheirLanguageDoes() {
    Sentence first = Sentence.of("A.", 0, 1);
    Sentence second = Sentence.of("B.", 1, 2);

    assertThat(Transcript.of("en_us", first, second).text()).isEqualTo("A. B.");
    assertThat(Transcript.of("zh_cn", first, second).text()).isEqualTo("A.B.");
  }

  @Test
  void aWordIsInsideItsSentence() {
    assertThatThrownBy(() -> new Sentence("one", List.of(new Word("two", 0, 1)), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'two'");
  }

  @Test
  void aSentenceHasWords() {
    assertThatThrownBy(() -> Sentence.of("...", 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertThatThrownBy(() -> new Word("a", 2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Transcript.of("en_us", Sentence.of("A.", 5, 9), Sentence.of("B.", 0, 4)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void faultsAreChecked() {
    assertThatThrownBy(() -> new Fault.Refuse(200, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fault.Fragments(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FaultScript.of().onSession(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
