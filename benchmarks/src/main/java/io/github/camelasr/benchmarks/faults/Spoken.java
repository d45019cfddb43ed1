package io.github.camelasr.benchmarks.faults;

/**
 * A word of the bench's speech.
 *
 * @param number what it says: its number, which no other word of the speech has
 * @param sentence the number of its sentence
 * @param startMs where it begins
 * @param endMs where it ends
 */
record Spoken(int number, int sentence, long startMs, long endMs) {

  long middleMs() {
    return (startMs + endMs) / 2;
  }

  String text() {
    return String.format("n%04d", number);
  }
}
