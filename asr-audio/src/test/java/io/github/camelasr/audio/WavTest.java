package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.concat;
import static io.github.camelasr.audio.Fixtures.decode;
import static io.github.camelasr.audio.Fixtures.open;
import static io.github.camelasr.audio.Riff.pcm;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavTest {
  private static final byte[] THREE = pcm(1, -2, 32_767);
  private static final short[] SAMPLES = {1, -2, 32_767};

  @Test
  void sixteenBitsAreTakenAsTheyAre() {
    assertThat(decode(Riff.wav(Riff.PCM, 1, 16_000, 16, THREE))).isEqualTo(SAMPLES);
  }

  @Test
  void eightBitsAreUnsigned() {
    byte[] data = {0, 1, (byte) 127, (byte) 128, (byte) 129, (byte) 255};
    assertThat(decode(Riff.wav(Riff.PCM, 1, 8_000, 8, data)))
        .containsExactly(-32_768, -32_512, -256, 0, 256, 32_512);
  }

  @Test
  void twentyFourBitsAreRounded() {
    byte[] data = {
      0, 1, 0, 127, 1, 0, (byte) 128, 1, 0, (byte) 255, (byte) 255, 127, 0, 0, (byte) 128
    };
    assertThat(decode(Riff.wav(Riff.PCM, 1, 8_000, 24, data)))
        .containsExactly(1, 1, 2, 32_767, -32_768);
  }

  @Test
  void thirtyTwoBitsAreRounded() {
    ByteBuffer data = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(0x17fff).putInt(0x18000).putInt(Integer.MAX_VALUE).putInt(Integer.MIN_VALUE);
    assertThat(decode(Riff.wav(Riff.PCM, 1, 8_000, 32, data.array())))
        .containsExactly(1, 2, 32_767, -32_768);
  }

  @Test
  void floatsAreClippedAtFullScaleAndNotANumberIsSilence() {
    float[] values = {0, 0.5f, -1, 1, 3, -3, Float.NaN, Float.NEGATIVE_INFINITY};
    ByteBuffer single = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer twice = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      single.putFloat(value);
      twice.putDouble(value);
    }
    short[] expected = {0, 16_384, -32_768, 32_767, 32_767, -32_768, 0, -32_768};
    assertThat(decode(Riff.wav(Riff.FLOAT, 1, 8_000, 32, single.array()))).isEqualTo(expected);
    assertThat(decode(Riff.wav(Riff.FLOAT, 1, 8_000, 64, twice.array()))).isEqualTo(expected);
  }

  /** ITU-T G.711: the ends and the middle of each law, even bits inverted for A-law. */
  @Test
  void companionLawsFollowTheirTables() {
    byte[] alaw = {(byte) 0xd5, 0x55, (byte) 0xd4, (byte) 0xaa, 0x2a, (byte) 0x80, 0x00};
    assertThat(decode(Riff.wav(Riff.ALAW, 1, 8_000, 8, alaw)))
        .containsExactly(8, -8, 24, 32_256, -32_256, 5_504, -5_504);
    byte[] mulaw = {(byte) 0xff, 0x7f, (byte) 0xfe, (byte) 0x80, 0x00, (byte) 0xc0, 0x40};
    assertThat(decode(Riff.wav(Riff.MULAW, 1, 8_000, 8, mulaw)))
        .containsExactly(0, 0, 8, 32_124, -32_124, 1_884, -1_884);
  }

  @Test
  void extensibleFormatIsReadByItsSubFormat() {
    byte[] data = {0, 0, 64, 0, 0, (byte) 192};
    byte[] wav = new Riff().extensible(Riff.PCM, 2, 48_000, 24).chunk("data", data).bytes();
    assertThat(open(wav).detected())
        .hasToString("WAV, 24 bit PCM, 48000 Hz, stereo")
        .returns(new AudioFormat(AudioEncoding.PCM_S16LE, 48_000, 2), d -> d.decoded().get());
    assertThat(decode(wav)).containsExactly(16_384, -16_384);
  }

  @Test
  void otherChunksAreSkippedWithTheirPadBytes() {
    byte[] wav =
        new Riff()
            .chunk("JUNK", new byte[27])
            .chunk("bext", new byte[602])
            .fmt(Riff.PCM, 1, 16_000, 16)
            .chunk("fact", new byte[4])
            .chunk("LIST", new byte[25])
            .chunk("data", THREE)
            .chunk("id3 ", new byte[40])
            .bytes();
    assertThat(decode(wav)).isEqualTo(SAMPLES);
  }

  @Test
  void streamingLengthMeansToTheEnd() {
    Riff minusOne = new Riff().fmt(Riff.PCM, 1, 16_000, 16).chunk("data", 0xffffffffL, THREE);
    assertThat(decode(minusOne.bytes(0xffffffffL))).isEqualTo(SAMPLES);
    assertThat(open(minusOne.bytes()).decode().frames()).isEmpty();

    Riff zero = new Riff().fmt(Riff.PCM, 1, 16_000, 16).chunk("data", 0, THREE);
    assertThat(decode(zero.bytes(0))).isEqualTo(SAMPLES);
    assertThat(decode(zero.bytes(36))).isEqualTo(SAMPLES);

    Riff sox = new Riff().fmt(Riff.PCM, 1, 16_000, 16).chunk("data", 0x7ffff000L, THREE);
    assertThat(decode(sox.bytes(0x7ffff024L))).isEqualTo(SAMPLES);
  }

  @Test
  void emptyDataBeforeAnotherChunkIsNoAudio() {
    byte[] wav =
        new Riff()
            .fmt(Riff.PCM, 1, 16_000, 16)
            .chunk("data", new byte[0])
            .chunk("LIST", new byte[26])
            .bytes();
    assertThat(open(wav).decode().frames()).hasValue(0);
    assertThat(decode(wav)).isEmpty();
  }

  @Test
  void longFilesHaveTheirSizeInAChunkOfTheirOwn() {
    ByteBuffer sizes = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    sizes.putLong(8, 4);
    byte[] wav =
        new Riff()
            .form("RF64")
            .chunk("ds64", sizes.array())
            .fmt(Riff.PCM, 1, 16_000, 16)
            .chunk("data", 0xffffffffL, THREE)
            .bytes(0xffffffffL);
    assertThat(open(wav).decode().frames()).hasValue(2);
    assertThat(decode(wav)).containsExactly(1, -2);
  }

  @Test
  void cutOffFileIsReadAsFarAsItGoesAndSaysSo() {
    byte[] whole = Riff.wav(Riff.PCM, 2, 16_000, 16, pcm(1, 2, 3, 4, 5, 6));
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);

    PcmReader reader = open(cut).decode();
    assertThat(reader.frames()).hasValue(3);
    assertThat(Fixtures.samples(reader)).containsExactly(1, 2);
    assertThat(reader.remarks())
        .containsExactly(
            "announces 12 bytes of audio but holds only 7",
            "ends within a frame, whose 3 bytes are dropped");
  }

  @Test
  void lengthOfACutOffFileIsKnownBeforehand(@TempDir Path folder) throws Exception {
    byte[] whole = Riff.wav(Riff.PCM, 1, 16_000, 16, pcm(1, 2, 3, 4));
    Path file = folder.resolve("cut.wav");
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));

    try (PcmReader reader = AudioInput.open(file).decode()) {
      assertThat(reader.frames()).hasValue(2);
      assertThat(Fixtures.samples(reader)).containsExactly(1, 2);
    }
  }

  @Test
  void bytesBehindTheDataAreNotAudio() {
    byte[] wav = concat(Riff.wav(Riff.PCM, 1, 16_000, 16, THREE), new byte[100]);
    assertThat(decode(wav)).isEqualTo(SAMPLES);
  }
}
