package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.bytes;
import static io.github.camelasr.audio.Fixtures.concat;
import static io.github.camelasr.audio.Fixtures.decode;
import static io.github.camelasr.audio.Fixtures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import org.junit.jupiter.api.Test;

/** Files that announce more than they hold; damaged ones are {@link ContainerFuzzTest}'s. */
class HostileInputTest {
  @Test
  void chunkThatAnnouncesGigabytesCostsNothing() {
    assertRefused(new Riff().chunk("LIST", 0xfffffffeL, new byte[10]).bytes());
    assertRefused(new Riff().chunk("fmt ", 0xfffffff0L, new byte[10]).bytes());
    byte[] wav =
        new Riff().fmt(Riff.PCM, 1, 16_000, 16).chunk("data", 0x7ffffffeL, new byte[4]).bytes();
    assertThat(decode(wav)).hasSize(2);
  }

  @Test
  void sizesOf64BitsThatAreCutOffAreRefused() {
    byte[] wav = new Riff().form("RF64").chunk("ds64", new byte[15]).bytes(0xffffffffL);
    assertThatThrownBy(() -> open(wav))
        .isInstanceOf(AsrException.class)
        .hasMessageContaining("ds64 chunk that is too short");
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

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> open(bytes)).isInstanceOf(AsrException.class);
  }
}
