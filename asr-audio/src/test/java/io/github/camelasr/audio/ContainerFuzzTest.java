package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.bytes;
import static io.github.camelasr.audio.Fixtures.concat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.tck.fuzz.FuzzRun;
import io.github.camelasr.tck.fuzz.Mutator;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is in a file, and in whatever pieces it comes: audio, or an error of ours, and the same
 * each time; no hang, no flood of memory.
 */
class ContainerFuzzTest {
  private static final int MOST_BYTES = 16_000;

  private static List<byte[]> files(String... names) {
    return Stream.of(names)
        .map(Fixtures::bytes)
        .map(file -> Arrays.copyOf(file, Math.min(file.length, MOST_BYTES)))
        .toList();
  }

  private static void damage(int fewer, Mutator mutator) {
    FuzzRun.asked().fewer(fewer).each(random -> taken(mutator.next(random), random));
  }

  private static void taken(byte[] file, Random random) {
    Taken whole = Taken.of(new Pieces(file, null), 4_096);
    int room = 64 + random.nextInt(2_000);
    assertThat(Taken.of(new Pieces(file, random), room)).isEqualTo(whole);
  }

  @Test
  void damagedWavIsReadOrRefused() {
    byte[] extensible =
        new Riff()
            .chunk("JUNK", new byte[5])
            .extensible(Riff.PCM, 2, 44_100, 24)
            .chunk("fact", new byte[4])
            .chunk("data", new byte[600])
            .bytes();
    byte[] plain = new Riff().fmt(Riff.PCM, 1, 16_000, 16).chunk("data", new byte[3_200]).bytes();
    damage(
        1,
        Mutator.binary(
            List.of(plain, extensible),
            List.of("RIFF", "RF64", "WAVE", "fmt ", "data", "fact", "LIST", "ds64")));
  }

  @Test
  void damagedAiffIsReadOrRefused() {
    damage(
        2,
        Mutator.binary(
            files("speech.aiff", "speech-24bit.aiff", "speech-alaw.aifc", "speech-float.aifc"),
            List.of("FORM", "AIFF", "AIFC", "COMM", "SSND", "sowt", "fl32", "ulaw")));
  }

  @Test
  void damagedFlacIsReadOrRefused() {
    damage(
        4,
        Mutator.binary(
            files(
                "silence.flac",
                "stereo-lpc.flac",
                "stereo-fixed.flac",
                "three-channels.flac",
                "noise-32bit.flac",
                "speech-8k.flac"),
            List.of("fLaC", "\u00ff\u00f8")));
  }

  @Test
  void damagedMp3IsReadOrRefused() {
    damage(
        4,
        Mutator.binary(
            files("mpeg1-joint-vbr.mp3", "mpeg2-mono.mp3", "mpeg25-crc.mp3", "no-tag-24k.mp3"),
            List.of("ID3", "TAG", "Xing", "Info", "LAME")));
  }

  @Test
  void noiseIsReadOrRefused() {
    List<byte[]> heads =
        List.of(
            new byte[0],
            Arrays.copyOf(bytes("silence.flac"), 42),
            Arrays.copyOf(bytes("no-tag-24k.mp3"), 1_000),
            Arrays.copyOf(bytes("speech.aiff"), 54),
            new Riff().fmt(Riff.PCM, 1, 16_000, 16).bytes());
    FuzzRun.asked()
        .fewer(2)
        .each(
            random -> {
              byte[] head = heads.get(random.nextInt(heads.size()));
              taken(concat(head, Mutator.noise(3_000, random)), random);
            });
  }

  /**
   * What a reader made of a file.
   *
   * @param pcm digest and number of bytes of the audio, or the error
   * @param packets number and bytes of the packets, or the error
   */
  private record Taken(String pcm, String packets) {
    /** More than any of these files can hold, and than any decoder may make of it. */
    private static final long MOST = 8L << 20;

    static Taken of(Pieces file, int room) {
      return new Taken(pcm(file, room), packets(file));
    }

    private static String pcm(Pieces file, int room) {
      long count = 0;
      long digest = 0;
      try (PcmReader reader = AudioInput.open(file.stream(), "test.bin").decode()) {
        byte[] some = new byte[Math.max(room, reader.format().bytesPerFrame())];
        for (int n = reader.read(some, 0, some.length); n >= 0; ) {
          count += n;
          assertThat(n).isPositive();
          assertThat(count).isLessThan(MOST);
          for (int i = 0; i < n; i++) {
            digest = 31 * digest + some[i];
          }
          n = reader.read(some, 0, some.length);
        }
        return reader.format() + " " + count + " " + digest + reader.remarks();
      } catch (AsrException refused) {
        return count + " " + digest + refused(refused);
      }
    }

    private static String packets(Pieces file) {
      long count = 0;
      try (PacketReader reader = AudioInput.open(file.stream(), "test.bin").packets()) {
        while (reader.next().isPresent()) {
          assertThat(++count).isLessThan(MOST);
        }
        return reader.format() + " " + count + reader.remarks();
      } catch (AsrException refused) {
        return count + refused(refused);
      }
    }

    private static String refused(AsrException error) {
      assertThat(error.category()).isEqualTo(ErrorCategory.BAD_AUDIO);
      assertThat(error.detail()).contains("test.bin");
      return " " + error.detail();
    }
  }
}
