package io.github.camelasr.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.audio.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlacDecoderTest {
  /** Where the first metadata block keeps the MD5 of all samples. */
  private static final int MD5_AT = 26;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speech-16bit",
        "speech-24bit",
        "speech-8bit",
        "speech-8k",
        "stereo-fixed",
        "stereo-lpc",
        "three-channels",
        "noise-32bit",
        "silence"
      })
  void everyBitIsWhatTheEncoderGot(String name) throws Exception {
    byte[] flac = Fixtures.bytes(name + ".flac");
    FlacDecoder decoder = new FlacDecoder(new ByteArrayInputStream(flac));
    ByteArrayOutputStream samples = new ByteArrayOutputStream();
    for (int frames = decoder.next(); frames > 0; frames = decoder.next()) {
      write(decoder, frames, samples);
    }

    byte[] expected = Arrays.copyOfRange(flac, MD5_AT, MD5_AT + 16);
    assertThat(MessageDigest.getInstance("MD5").digest(samples.toByteArray())).isEqualTo(expected);
    assertThat(decoder.decoded()).isEqualTo(decoder.info().samples());
  }

  private static void write(FlacDecoder decoder, int frames, ByteArrayOutputStream to) {
    int bytes = (decoder.info().bitsPerSample() + 7) / 8;
    for (int i = 0; i < frames; i++) {
      for (int channel = 0; channel < decoder.info().channels(); channel++) {
        for (int b = 0; b < bytes; b++) {
          to.write((int) (decoder.channel(channel)[i] >> (8 * b)));
        }
      }
    }
  }
}
