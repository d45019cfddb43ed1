package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.bytes;
import static io.github.camelasr.audio.Fixtures.concat;
import static io.github.camelasr.audio.Fixtures.decode;
import static io.github.camelasr.audio.Fixtures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedTest {
  @ParameterizedTest
  @CsvSource({
    "mpeg1-joint-vbr, 44100 Hz, stereo",
    "mpeg2-mono, 16000 Hz, mono",
    "mpeg25-crc, 8000 Hz, mono",
    "no-tag-24k, 24000 Hz, mono",
    "shine, 44100 Hz, mono"
  })
  void mp3IsDecodedAsByFfmpegButForTheLastBit(String name, String rate, String channels) {
    byte[] mp3 = bytes(name + ".mp3");
    short[] expected = decode(bytes(name + ".expected.flac"));
    short[] decoded = decode(mp3);

    assertThat(open(mp3).detected()).hasToString("MP3, " + rate + ", " + channels);
    assertThat(decoded).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(Math.abs(decoded[i] - expected[i])).as("sample %d", i).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void severalThreadsMayDecodeAtOnce() {
    byte[] mp3 = bytes("mpeg1-joint-vbr.mp3");
    short[] alone = decode(mp3);
    assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> decode(mp3)).toList())
        .allMatch(samples -> Arrays.equals(samples, alone));
  }

  @Test
  void encodersTagTellsTheLengthAndWhatToCutOff() {
    PcmReader reader = open(bytes("mpeg1-joint-vbr.mp3")).decode();
    assertThat(reader.frames()).hasValue(5292);
    assertThat(Fixtures.samples(reader)).hasSize(2 * 5292);
    assertThat(open(bytes("no-tag-24k.mp3")).decode().frames()).isEmpty();
  }

  @Test
  void tagsBeforeAndBehindMp3AreSkipped() {
    byte[] mp3 = bytes("no-tag-24k.mp3");
    byte[] before = new byte[10 + 300];
    System.arraycopy(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 2, 44}, 0, before, 0, 10);
    byte[] behind = new byte[128];
    System.arraycopy(new byte[] {'T', 'A', 'G'}, 0, behind, 0, 3);

    PcmReader reader = open(concat(before, before, mp3, behind)).decode();
    assertThat(Fixtures.samples(reader)).isEqualTo(decode(mp3));
    assertThat(reader.remarks()).isEmpty();
  }

  @Test
  void junkBetweenMp3FramesIsSkippedAndSaidSo() {
    byte[] mp3 = bytes("no-tag-24k.mp3");
    int half = 7 * 120; // frames of 40 kbit/s at 24 kHz have 120 bytes
    byte[] junk = new byte[50];
    Arrays.fill(junk, (byte) 0xff);
    byte[] broken =
        concat(Arrays.copyOf(mp3, half), junk, Arrays.copyOfRange(mp3, half, mp3.length));

    PcmReader reader = open(broken).decode();
    assertThat(Fixtures.samples(reader)).isEqualTo(decode(mp3));
    assertThat(reader.remarks())
        .containsExactly("holds 50 bytes that are not audio between its MP3 frames");
  }

  @Test
  void cutOffMp3FrameIsDroppedAndSaidSo() {
    byte[] mp3 = bytes("no-tag-24k.mp3");
    PcmReader reader = open(Arrays.copyOf(mp3, mp3.length - 20)).decode();

    short[] whole = decode(mp3);
    assertThat(Fixtures.samples(reader)).isEqualTo(Arrays.copyOf(whole, whole.length - 576));
    assertThat(reader.remarks())
        .containsExactly("ends within an MP3 frame, whose 100 bytes are dropped");
  }

  @Test
  void mp3ThatBeginsInTheMiddleKeepsItsTime() {
    byte[] mp3 = bytes("no-tag-24k.mp3");
    short[] whole = decode(mp3);
    short[] tail = decode(Arrays.copyOfRange(mp3, 3 * 120, mp3.length));

    assertThat(tail).hasSize(whole.length - 3 * 576);
    int settled = 4 * 576;
    assertThat(Arrays.copyOfRange(tail, settled, tail.length))
        .isEqualTo(Arrays.copyOfRange(whole, settled + 3 * 576, whole.length));
  }

  @Test
  void mp3ThatChangesItsFormatIsRefusedThere() {
    PcmReader reader = open(concat(bytes("no-tag-24k.mp3"), bytes("mpeg25-crc.mp3"))).decode();
    assertThatThrownBy(() -> Fixtures.samples(reader))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("test.bin changes from 24000 Hz mono to 8000 Hz mono in the middle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"speech.aiff", "speech-float.aifc", "speech-sowt.aifc", "piped.flac"})
  void sameSpeechIsTheSameInEveryLosslessFormat(String name) {
    assertThat(decode(bytes(name))).isEqualTo(decode(bytes("speech-8k.flac")));
  }

  @Test
  void alawInAiffIsSpeechToo() {
    short[] plain = decode(bytes("speech-8k.flac"));
    short[] coded = decode(bytes("speech-alaw.aifc"));
    assertThat(coded).hasSameSizeAs(plain);
    for (int i = 0; i < plain.length; i++) {
      assertThat(Math.abs(coded[i] - plain[i])).isLessThanOrEqualTo(16 + Math.abs(plain[i]) / 32);
    }
  }

  @Test
  void flacOfOtherWidthsIsScaledToSixteenBits() {
    assertThat(decode(bytes("speech-24bit.flac"))).isEqualTo(decode(bytes("speech-24bit.aiff")));
    short[] eight = decode(bytes("speech-8bit.flac"));
    assertThat(eight).contains((short) 256).contains((short) -512);
    for (short sample : eight) {
      assertThat(sample % 256).isZero();
    }
  }

  @Test
  void cutOffFlacIsReadAsFarAsItGoesAndSaysSo() {
    byte[] flac = bytes("stereo-lpc.flac");
    PcmReader reader = open(Arrays.copyOf(flac, flac.length - 100)).decode();

    short[] whole = decode(flac);
    assertThat(Fixtures.samples(reader)).isEqualTo(Arrays.copyOf(whole, 2 * 4096));
    assertThat(reader.remarks())
        .containsExactly(
            "ends within a FLAC block, which is dropped",
            "announces 5292 frames of audio but holds only 4096");
  }

  @Test
  void damagedFlacIsRefusedWithItsPlace() {
    byte[] flac = bytes("stereo-lpc.flac");
    flac[flac.length - 50] ^= 1;
    PcmReader reader = open(flac).decode();
    assertThatThrownBy(() -> Fixtures.samples(reader))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("test.bin is damaged FLAC at 0.093 s: ");
  }

  @Test
  void tagsAroundFlacAreSkipped() {
    byte[] flac = bytes("speech-8k.flac");
    byte[] before = {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 2, 1, 1};
    assertThat(decode(concat(before, flac, new byte[128]))).isEqualTo(decode(flac));
  }
}
