package io.github.camelasr.app;

import io.github.camelasr.audio.Microphone;
import java.io.IOException;

/** Opens the microphone, and ends the recording when somebody presses Enter. */
final class MicrophoneInput {
  private final Workshop workshop;

  MicrophoneInput(Workshop workshop) {
    this.workshop = workshop;
  }

  Recording open() {
    Microphone microphone = Microphone.open(null);
    workshop.note("recording from " + microphone.name() + "; Enter ends it");
    Thread waiting = new Thread(() -> closeAtEnter(microphone), "enter");
    waiting.setDaemon(true); // nobody may ever press it
    waiting.start();
    return Recording.of(microphone);
  }

  /** The end of standard input is no key: it may never have had one. */
  private void closeAtEnter(Microphone microphone) {
    try {
      int key = workshop.surroundings().in().read();
      while (key >= 0 && key != '\n') {
        key = workshop.surroundings().in().read();
      }
      if (key == '\n') {
        microphone.close();
      }
    } catch (IOException e) {
      // then there is no keyboard, and a signal ends it
    }
  }
}
