package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.app.display.BarDisplay;
import io.github.camelasr.app.display.CaptionDisplay;
import io.github.camelasr.app.display.Display;
import io.github.camelasr.app.display.LinesDisplay;
import io.github.camelasr.audio.AudioInput;
import io.github.camelasr.audio.PcmReader;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Chooses what a person gets to see. */
final class Displays {
  private Displays() {}

  static Display choose(Surroundings surroundings, Wish wish, Recording recording) {
    Surroundings.Screen screen = surroundings.screen();
    if (wish.partials()) {
      return screen.err()
          ? new CaptionDisplay(surroundings.err(), screen.columns())
          : new LinesDisplay(surroundings.err());
    }
    return screen.err()
        ? new BarDisplay(surroundings.err(), screen.columns(), durationMs(recording))
        : Display.NONE;
  }

  /** What the file's header says; the route will tell if there is something wrong with the file. */
  private static OptionalLong durationMs(Recording recording) {
    if (!(recording.body() instanceof Path file)) {
      return OptionalLong.empty();
    }
    try (AudioInput input = AudioInput.open(file);
        PcmReader reader = input.decode()) {
      OptionalLong frames = reader.frames();
      return frames.isPresent()
          ? OptionalLong.of(frames.getAsLong() * 1_000 / reader.format().sampleRateHz())
          : OptionalLong.empty();
    } catch (AsrException e) {
      return OptionalLong.empty();
    }
  }
}
