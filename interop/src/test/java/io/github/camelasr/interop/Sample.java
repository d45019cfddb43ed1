package io.github.camelasr.interop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * One of the project's recordings.
 *
 * @param pcm its samples
 * @param text what is said
 */
record Sample(byte[] pcm, String text) {
  private static final Path FOLDER = Path.of("..", "samples");

  static Sample named(String name) throws IOException, UnsupportedAudioFileException {
    try (AudioInputStream audio =
        AudioSystem.getAudioInputStream(FOLDER.resolve(name + ".wav").toFile())) {
      return new Sample(
          audio.readAllBytes(),
          new ObjectMapper()
              .readTree(FOLDER.resolve(name + ".json").toFile())
              .get("text")
              .asText());
    }
  }
}
