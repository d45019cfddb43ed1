package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.bytes;
import static io.github.camelasr.audio.Fixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacketReaderTest {
  @Test
  void mp3FramesComeAsTheyStandInTheFile() {
    byte[] mp3 = bytes("no-tag-24k.mp3");
    PacketReader reader = open(mp3).packets();
    List<AudioPacket> packets = all(reader);

    assertThat(reader.format()).isEqualTo(new AudioFormat(AudioEncoding.MP3, 24_000, 1));
    assertThat(Fixtures.concat(packets.stream().map(AudioPacket::bytes).toArray(byte[][]::new)))
        .isEqualTo(mp3);
    assertThat(packets).hasSize(15).allMatch(p -> p.frames() == 576);
  }

  @Test
  void framesOfVariableBitRateHaveTheirOwnSizesAndTheEncodersTagIsNoPacket() {
    byte[] mp3 = bytes("mpeg1-joint-vbr.mp3");
    PacketReader reader = open(mp3).packets();
    List<AudioPacket> packets = all(reader);

    assertThat(reader.format()).isEqualTo(new AudioFormat(AudioEncoding.MP3, 44_100, 2));
    assertThat(packets).allMatch(p -> p.frames() == 1152);
    assertThat(packets.stream().map(p -> p.bytes().length).distinct()).hasSizeGreaterThan(2);
    byte[] audio = Fixtures.concat(packets.stream().map(AudioPacket::bytes).toArray(byte[][]::new));
    assertThat(mp3).endsWith(audio);
    int tag = mp3.length - audio.length;
    assertThat(new String(mp3, 36, 4, StandardCharsets.US_ASCII)).isEqualTo("Xing");
    assertThat(Mp3Header.parse(mp3, 0).bytes()).isEqualTo(tag);
  }

  @Test
  void bareSpeexComesInPacketsOfTheGivenSize() {
    byte[] speex = new byte[60 * 3 + 7];
    for (int i = 0; i < speex.length; i++) {
      speex[i] = (byte) (i / 60);
    }
    AudioFormat format = new AudioFormat(AudioEncoding.SPEEX_WB, 16_000, 1);
    AudioInput input = AudioInput.open(new ByteArrayInputStream(speex), "a.speex", format);
    assertThat(input.detected().container()).isEqualTo(Container.RAW);
    PacketReader reader = input.packets(60);
    List<AudioPacket> packets = all(reader);

    assertThat(packets).hasSize(3).allMatch(p -> p.frames() == 320);
    assertThat(packets.get(2).bytes()).isEqualTo(Arrays.copyOfRange(speex, 120, 180));
    assertThat(reader.remarks()).containsExactly("ends within a packet, whose 7 bytes are dropped");
  }

  private static List<AudioPacket> all(PacketReader reader) {
    List<AudioPacket> packets = new ArrayList<>();
    for (Optional<AudioPacket> p = reader.next(); p.isPresent(); p = reader.next()) {
      packets.add(p.get());
    }
    reader.close();
    return packets;
  }
}
