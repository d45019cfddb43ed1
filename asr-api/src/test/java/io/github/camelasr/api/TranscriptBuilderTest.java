package io.github.camelasr.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.Revision.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TranscriptBuilderTest {
  private final TranscriptBuilder builder = new TranscriptBuilder();
  private long ordinal;

  @Test
  void piecesAreJoinedInOrderOfTheirKeysWhateverOrderTheyComeIn() {
    put(1, 2, "world");
    put(1, 1, "hello");
    put(1, 3, "!");

    assertThat(builder.text()).isEqualTo("hello world!");
  }

  @Test
  void aRangeIsReplacedInOneStep() {
    put(1, 1, "今天");
    put(1, 2, "天启");
    builder.apply(new Revision(++ordinal, new KeyRange(1, 1, 2), segment(1, 3, "今天天气")));

    assertThat(builder.text()).isEqualTo("今天天气");
    assertThat(builder.segments()).hasSize(1);
  }

  @Test
  void whatWasTakenAwayDoesNotComeBackHoweverLateItArrives() {
    builder.apply(Revision.remove(5, new KeyRange(1, 1, 4)));

    assertThat(builder.apply(Revision.put(3, segment(1, 2, "late")))).isFalse();
    assertThat(builder.apply(Revision.put(6, segment(1, 2, "again")))).isFalse();
    assertThat(builder.text()).isEmpty();
  }

  @Test
  void aDuplicateAndAnOlderRevisionChangeNothing() {
    Revision newer = Revision.put(7, segment(1, 1, "new"));
    builder.apply(newer);

    assertThat(builder.apply(newer)).isFalse();
    assertThat(builder.apply(Revision.put(6, segment(1, 1, "old")))).isFalse();
    assertThat(builder.text()).isEqualTo("new");
  }

  @Test
  void aRemovalThatCameLateSparesWhatIsNewer() {
    builder.apply(Revision.put(9, segment(1, 1, "newer")));
    builder.apply(Revision.remove(8, new KeyRange(1, 1, 1)));

    assertThat(builder.text()).isEqualTo("newer");
  }

  @Test
  void aFinalSegmentIsNeverChanged() {
    builder.apply(Revision.put(1, segment(1, 1, "done").in(SegmentState.FINAL)));
    builder.apply(Revision.put(2, segment(1, 1, "changed")));
    builder.apply(Revision.remove(3, new KeyRange(1, 1, 1)));

    assertThat(builder.text()).isEqualTo("done");
  }

  @Test
  void textOfAnEarlierAttemptIsInsertedBeforeThatOfALaterOne() {
    put(2, 1, "second.");
    put(1, 9, "First,");

    assertThat(builder.text()).isEqualTo("First, second.");
  }

  @Test
  void aChangeAtTheEndLeavesTheTextBeforeItAlone() {
    for (int key = 1; key <= 1_000; key++) {
      put(1, key, "字");
    }
    assertThat(builder.text()).hasSize(1_000);
    put(1, 1_000, "word");

    assertThat(builder.text()).hasSize(1_003).endsWith("字word");
    assertThat(builder.segmentsFrom(new SegmentId(1, 999))).hasSize(2);
  }

  @Test
  void itAgreesWithASlowModelUnderRandomRevisions() {
    for (int seed = 0; seed < 300; seed++) {
      agreesWithModel(new Random(seed));
    }
  }

  private static void agreesWithModel(Random random) {
    TranscriptBuilder fast = new TranscriptBuilder();
    TreeMap<SegmentId, String> slow = new TreeMap<>();
    List<KeyRange> removed = new ArrayList<>();
    for (int ordinal = 1; ordinal <= 60; ordinal++) {
      int attempt = 1 + random.nextInt(2);
      long key = random.nextInt(12);
      if (random.nextInt(4) == 0) {
        KeyRange range = new KeyRange(attempt, key, key + random.nextInt(4));
        removed.add(range);
        slow.keySet().removeIf(id -> isIn(range, id));
        fast.apply(Revision.remove(ordinal, range));
      } else {
        SegmentId id = new SegmentId(attempt, key);
        String text = "w" + random.nextInt(100);
        if (removed.stream().noneMatch(range -> isIn(range, id))) {
          slow.put(id, text);
        }
        fast.apply(Revision.put(ordinal, segment(attempt, key, text)));
      }
      assertThat(fast.text()).isEqualTo(String.join(" ", slow.values()));
    }
  }

  private static boolean isIn(KeyRange range, SegmentId id) {
    return range.attempt() == id.attempt()
        && range.fromKey() <= id.key()
        && id.key() <= range.toKey();
  }

  private void put(int attempt, long key, String text) {
    builder.apply(Revision.put(++ordinal, segment(attempt, key, text)));
  }

  private static Segment segment(int attempt, long key, String text) {
    return new Segment(
        new SegmentId(attempt, key),
        text,
        MediaTime.at(0),
        MediaTime.UNKNOWN,
        SegmentState.INTERIM);
  }
}
