package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.bytes;
import static io.github.camelasr.audio.Fixtures.concat;
import static io.github.camelasr.audio.Fixtures.decode;
import static io.github.camelasr.audio.Fixtures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in a file: an end, or an error of ours; no hang, no flood of memory. */
class HostileInputTest {
  private static final int MUTANTS = 600;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mpeg1-joint-vbr.mp3",
        "mpeg2-mono.mp3",
        "mpeg25-crc.mp3",
        "shine.mp3",
        "stereo-lpc.flac",
        "stereo-fixed.flac",
        "noise-32bit.flac",
        "three-channels.flac",
        "silence.flac",
        "speech-alaw.aifc",
        "speech-24bit.aiff"
      })
  void mutatedFilesEndOrAreRefused(String name) {
    byte[] whole = bytes(name);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < MUTANTS; i++) {
      takeIn(mutant(whole, random));
    }
  }

  @Test
  void mutatedWavHeadersEndOrAreRefused() {
    byte[] whole =
        new Riff()
            .chunk("JUNK", new byte[5])
            .extensible(Riff.PCM, 2, 44_100, 24)
            .chunk("fact", new byte[4])
            .chunk("data", new byte[600])
            .bytes();
    Random random = new Random(5);
    for (int i = 0; i < 20 * MUTANTS; i++) {
      takeIn(mutant(whole, random));
    }
  }

  @Test
  void randomBytesAreRefusedOrEnd() {
    Random random = new Random(6);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      takeIn(bytes);
      takeIn(concat(Arrays.copyOf(bytes("silence.flac"), 42), bytes));
      takeIn(concat(bytes("no-tag-24k.mp3"), bytes));
    }
  }

  @Test
  void chunkThatAnnouncesGigabytesCostsNothing() {
    assertRefused(new Riff().chunk("LIST", 0xfffffffeL, new byte[10]).bytes());
    assertRefused(new Riff().chunk("fmt ", 0xfffffff0L, new byte[10]).bytes());
    byte[] wav =
        new Riff().fmt(Riff.PCM, 1, 16_000, 16).chunk("data", 0x7ffffffeL, new byte[4]).bytes();
    assertThat(decode(wav)).hasSize(2);
  }

  @Test
  void endlessRowOfEmptyChunksIsRefused() {
    Riff riff = new Riff();
    for (int i = 0; i < 10_001; i++) {
      riff.chunk("JUNK", new byte[0]);
    }
    assertThatThrownBy(() -> open(riff.bytes())).hasMessageContaining("more than 10000 chunks");
  }

  @Test
  void tagThatAnnouncesMoreThanThereIsHidesAllAudio() {
    byte[] tag = {'I', 'D', '3', 4, 0, 0, 127, 127, 127, 127};
    assertRefused(concat(tag, bytes("mpeg2-mono.mp3")));
  }

  private static byte[] mutant(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int within = random.nextBoolean() ? Math.min(bytes.length, 80) : bytes.length;
      int at = random.nextInt(within);
      bytes[at] =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> (byte) 0xff;
            case 2 -> (byte) (bytes[at] ^ (1 << random.nextInt(8)));
            default -> (byte) random.nextInt();
          };
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  /** Reads it as audio and as packets; nothing but our own error may come out. */
  private static void takeIn(byte[] bytes) {
    try (PcmReader reader = open(bytes).decode().mono()) {
      byte[] room = new byte[4096];
      long most = 4L << 20; // more audio than any of these files can hold
      for (int n = 0; n >= 0; n = reader.read(room, 0, room.length)) {
        most -= n;
        assertThat(most).isPositive();
      }
    } catch (AsrException expected) {
      assertThat(expected.detail()).contains("test.bin");
    }
    try (PacketReader reader = open(bytes).packets()) {
      while (reader.next().isPresent()) {
        assertThat(reader.format()).isNotNull();
      }
    } catch (AsrException expected) {
      assertThat(expected.detail()).contains("test.bin");
    }
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> open(bytes)).isInstanceOf(AsrException.class);
  }
}
