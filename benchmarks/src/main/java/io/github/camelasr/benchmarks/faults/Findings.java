package io.github.camelasr.benchmarks.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is against the promises, in plain sentences; the first of them are kept. */
final class Findings {
  private static final int MOST = 20;

  private final List<String> sentences = new ArrayList<>();
  private int count;

  void add(String sentence) {
    count++;
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  int count() {
    return count;
  }

  List<String> sentences() {
    return Collections.unmodifiableList(sentences);
  }
}
