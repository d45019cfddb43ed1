package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.open;
import static io.github.camelasr.audio.Fixtures.samples;
import static io.github.camelasr.audio.Riff.pcm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camelasr.api.AudioFormat;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PcmReaderTest {
  @Test
  void monoIsTheMeanRoundedAndNeverOverflows() {
    int[] frames = {
      32_767, 32_767, -32_768, -32_768, 32_767, -32_768, 1, 2, -1, -2, 1, 1, -32_768, 32_766
    };
    PcmReader mono = stereo(frames).mono();
    assertThat(mono.format()).isEqualTo(AudioFormat.pcm16(16_000));
    assertThat(mono.frames()).hasValue(7);
    assertThat(samples(mono)).containsExactly(32_767, -32_768, 0, 2, -1, 1, -1);
  }

  @Test
  void meanOfSixtyFourLoudChannelsIsLoud() {
    int[] frame = new int[64];
    Arrays.fill(frame, -32_768);
    byte[] wav = Riff.wav(Riff.PCM, 64, 16_000, 16, pcm(frame));
    assertThat(samples(open(wav).decode().mono())).containsExactly(-32_768);
  }

  @Test
  void oneChannelCanBeTaken() {
    int[] frames = {1, 10, 2, 20, 3, 30};
    assertThat(samples(stereo(frames).channel(0))).containsExactly(1, 2, 3);
    assertThat(samples(stereo(frames).channel(1))).containsExactly(10, 20, 30);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> stereo(frames).channel(2));
  }

  @Test
  void monoOfMonoIsTheReaderItself() {
    PcmReader reader = open(Riff.wav(Riff.PCM, 1, 16_000, 16, pcm(1))).decode();
    assertThat(reader.mono()).isSameAs(reader);
    assertThat(reader.channel(0)).isSameAs(reader);
  }

  @Test
  void readGivesWholeFramesOnly() {
    PcmReader reader = stereo(1, 2, 3, 4, 5, 6);
    byte[] room = new byte[9];
    assertThat(reader.read(room, 1, 7)).isEqualTo(4);
    assertThat(room).containsExactly(0, 1, 0, 2, 0, 0, 0, 0, 0);
    assertThat(reader.read(room, 0, 9)).isEqualTo(8);
    assertThat(reader.read(room, 0, 9)).isEqualTo(-1);
    assertThat(reader.read(room, 0, 9)).isEqualTo(-1);
    assertThatIllegalArgumentException().isThrownBy(() -> reader.read(room, 0, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mpeg1-joint-vbr.mp3", "stereo-lpc.flac", "speech.aiff", "mpeg25-crc.mp3"})
  void streamThatTricklesGivesTheSameAudio(String name) {
    byte[] bytes = Fixtures.bytes(name);
    AudioInput slow = AudioInput.open(new Trickle(bytes), name);
    assertThat(samples(slow.decode())).isEqualTo(Fixtures.decode(bytes));
  }

  @Test
  void endlessStreamIsReadBlockByBlock() {
    byte[] head = Riff.wav(Riff.PCM, 1, 16_000, 16, new byte[0]);
    Endless stream = new Endless(head);
    try (PcmReader reader = AudioInput.open(stream, "live.wav").decode()) {
      byte[] room = new byte[3200];
      for (int second = 0; second < 100; second++) {
        assertThat(reader.read(room, 0, room.length)).isPositive();
      }
      assertThat(reader.frames()).isEmpty();
    }
    assertThat(stream.given).isLessThan(500_000);
  }

  private static PcmReader stereo(int... samples) {
    return open(Riff.wav(Riff.PCM, 2, 16_000, 16, pcm(samples))).decode();
  }

  /** Gives one byte at a time. */
  private static final class Trickle extends ByteArrayInputStream {
    Trickle(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 1));
    }
  }

  /** A header and then silence for ever. */
  private static final class Endless extends FilterInputStream {
    long given;

    Endless(byte[] head) {
      super(new ByteArrayInputStream(head));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int head = super.read(into, offset, length);
      int count = head < 0 ? length : head;
      given += count;
      return count;
    }
  }
}
