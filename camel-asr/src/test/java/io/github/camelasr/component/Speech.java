package io.github.camelasr.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recorded speech and what is said in it. */
enum Speech {
  WEATHER("mandarin-weather", 272_980, "今天北京的天气很好，最高气温二十五度。明天下午有小雨，出门请带伞。"),
  GREETING(
      "english-greeting", 149_606, "Hello, and welcome to the library. How can I help you today?"),
  PAUSES("mandarin-pauses", 659_352, "大家早上好，我们开始开会。第一个问题，项目进度怎么样？第二个问题，什么时候可以上线？没有别的问题，谢谢大家。");

  private final String name;
  private final long pcmBytes;
  private final String text;

  Speech(String name, long pcmBytes, String text) {
    this.name = name;
    this.pcmBytes = pcmBytes;
    this.text = text;
  }

  Path file() {
    return Path.of("..", "samples", name + ".wav");
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file());
  }

  /** Size of the PCM audio without the WAV header. */
  long pcmBytes() {
    return pcmBytes;
  }

  String text() {
    return text;
  }
}
