package io.github.camelasr.huawei.rasr;

import java.time.Duration;

/** The three modes: one dialogue, three paths. */
public enum RasrMode {
  /** 流式一句话: up to a minute. */
  SHORT("short-stream", "Streaming, up to 1 min a dialogue", Duration.ofMinutes(1)),
  /** 单句模式: the vendor stops listening after one sentence, or where nobody speaks. */
  SENTENCE("sentence-stream", "One sentence a dialogue, for voice menus", Duration.ofMinutes(1)),
  /** 连续模式: up to five hours. */
  CONTINUE("continue-stream", "Streaming, up to 5 h a dialogue", Duration.ofHours(5));

  private final String path;
  private final String summary;
  private final Duration longest;

  RasrMode(String path, String summary, Duration longest) {
    this.path = path;
    this.summary = summary;
    this.longest = longest;
  }

  /** The last segment of the path, and the name of the variant. */
  String path() {
    return path;
  }

  String summary() {
    return summary;
  }

  /** The most audio in a dialogue; a sentence is bounded by {@code max_seconds} below that. */
  Duration longest() {
    return longest;
  }
}
