package io.github.camelasr.tck.toyserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.tck.Trouble;
import io.github.camelasr.tck.internal.peer.Frame;
import io.github.camelasr.tck.internal.peer.Guest;
import java.io.IOException;
import java.util.Arrays;

/** A dialogue over a WebSocket. */
final class ToySocket {
  private static final int FRAGMENT = 3;

  private final Guest guest;
  private final ToyTroubles troubles;
  private final ToyTalk talk;
  private int results;
  private boolean silent;

  ToySocket(Guest guest, ToyTroubles troubles, ToyTalk talk) {
    this.guest = guest;
    this.troubles = troubles;
    this.talk = talk;
  }

  void play(boolean isKnown) throws IOException {
    say(isKnown ? "{\"code\":0}" : "{\"code\":40001}");
    for (Frame frame = guest.message(); frame.code() != Frame.CLOSE; frame = guest.message()) {
      if (frame.code() == Frame.BINARY && isKnown) {
        talk.hear(frame.payload());
        makeTrouble();
        tellResults();
      } else if (frame.code() == Frame.TEXT && frame.text().equals("END")) {
        say(ToyServer.json(++results, "every word of it", true));
      } else if (frame.code() == Frame.PING) {
        guest.frame(Frame.last(Frame.PONG, frame.payload()));
      }
    }
    guest.frame(Frame.close(1000, ""));
  }

  /** One for every second, whatever the size of the messages. */
  private void tellResults() throws IOException {
    while (talk.seconds() >= results + 1) {
      results++;
      say(ToyServer.json(results, "second " + results + " ", false));
    }
  }

  private void makeTrouble() throws IOException {
    if (!troubles.isDue(talk)) {
      return;
    }
    switch (troubles.kind()) {
      case RESET, RESET_ONCE -> guest.reset();
      case SILENCE -> silent = true;
      case DEAFNESS -> troubles.rest();
      case GIBBERISH, FLOOD -> say(troubles.nonsense());
      default -> {}
    }
  }

  private void say(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    if (silent) {
      return;
    }
    if (troubles.kind() == Trouble.FRAGMENTS) {
      sayInFragments(bytes);
    } else {
      guest.frame(Frame.last(Frame.TEXT, bytes));
    }
    if (troubles.kind() == Trouble.ECHO) {
      guest.frame(Frame.last(Frame.TEXT, bytes));
    }
  }

  private void sayInFragments(byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; at += FRAGMENT) {
      byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + FRAGMENT));
      int code = at == 0 ? Frame.TEXT : Frame.CONTINUATION;
      boolean last = at + FRAGMENT >= bytes.length;
      guest.frame(Frame.last(Frame.PING, part));
      guest.frame(last ? Frame.last(code, part) : Frame.more(code, part));
    }
  }
}
