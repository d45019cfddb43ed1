package io.github.camelasr.sandbox.huawei;

import io.github.camelasr.sandbox.script.Limits;
import java.time.Duration;

/** The three modes: 流式一句话, 单句模式, 连续模式. */
enum RasrMode {
  SHORT("short-stream", Duration.ofMinutes(1)),
  SENTENCE("sentence-stream", Duration.ofMinutes(1)),
  CONTINUE("continue-stream", Duration.ofHours(5));

  private final String path;
  private final Duration longest;

  RasrMode(String path, Duration longest) {
    this.path = path;
    this.longest = longest;
  }

  String path() {
    return path;
  }

  /** "比如当出现客户端分片音频间隔超时（例如20s）". */
  Limits limits() {
    return Limits.of(Duration.ofSeconds(20), longest);
  }
}
