package org.example.nightingale.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.java_websocket.WebSocket;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.CloseFrame;

/** One dialogue. It recognises nothing: it counts the seconds that it hears. */
final class Dialogue {
  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int FRAGMENT = 7;
  private static final int SHOUT = 20_000_000;

  private final WebSocket client;
  private final Heard heard;
  private final Mood mood;
  private final int bytesPerSecond;
  private int told;
  private boolean moody;

  Dialogue(WebSocket client, Heard heard, Mood mood, int rate) {
    this.client = client;
    this.heard = heard;
    this.mood = mood;
    this.bytesPerSecond = 2 * rate;
  }

  void welcome(int number) {
    say("{\"say\":\"welcome\",\"dialogue\":\"n-" + number + "\"}");
  }

  void refuse(String code, String message) {
    say("{\"say\":\"error\",\"code\":\"" + code + "\",\"message\":\"" + message + "\"}");
  }

  void hear(ByteBuffer audio) {
    heard.hear(audio);
    beMoody();
    while (heard.bytes() >= (told + 1) * bytesPerSecond) {
      tell(bytesPerSecond * (told + 1));
    }
  }

  /** A phrase for every second, and one for what is left. */
  private void tell(int toByte) {
    String word = NUMBERS.get(told % NUMBERS.size());
    long from = 1_000L * told;
    long to = 1_000L * toByte / bytesPerSecond;
    told++;
    say(
        String.format(
            Locale.ROOT,
            "{\"say\":\"phrase\",\"number\":%d,\"text\":\"%s \",\"done\":true,\"from\":%d,\"to\":%d,"
                + "\"certainty\":0.9,\"words\":[{\"word\":\"%s\",\"from\":%d,\"to\":%d}]}",
            told,
            word,
            from,
            to,
            word,
            from,
            to));
  }

  void finish() {
    if (heard.bytes() > told * bytesPerSecond) {
      tell(heard.bytes());
    }
    say("{\"say\":\"goodbye\"}");
  }

  private void beMoody() {
    int enough = mood == Mood.DROPS || mood == Mood.DROPS_ONCE ? 2 : 1;
    if (moody || 2 * heard.bytes() < enough * bytesPerSecond) {
      return;
    }
    moody = true;
    switch (mood) {
      case DROPS, DROPS_ONCE -> client.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
      case BABBLES -> say("{\"[\u0000");
      case SHOUTS -> say("{\"say\":\"" + "a".repeat(SHOUT));
      default -> {}
    }
  }

  private boolean isSilent() {
    return moody && mood == Mood.SILENT;
  }

  private void say(String text) {
    if (isSilent() || !client.isOpen()) {
      return;
    }
    if (mood == Mood.STAMMERS) {
      stammer(text.getBytes(StandardCharsets.UTF_8));
    } else {
      client.send(text);
    }
    if (mood == Mood.REPEATS_ITSELF) {
      client.send(text);
    }
  }

  private void stammer(byte[] text) {
    for (int at = 0; at < text.length; at += FRAGMENT) {
      int size = Math.min(FRAGMENT, text.length - at);
      client.sendPing();
      client.sendFragmentedFrame(
          Opcode.TEXT, ByteBuffer.wrap(text, at, size), at + size == text.length);
    }
  }
}
