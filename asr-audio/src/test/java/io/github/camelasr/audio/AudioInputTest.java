package io.github.camelasr.audio;

import static io.github.camelasr.audio.Fixtures.bytes;
import static io.github.camelasr.audio.Fixtures.open;
import static io.github.camelasr.audio.Riff.pcm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioInputTest {
  private static final byte[] WAV = Riff.wav(Riff.PCM, 1, 16_000, 16, pcm(1, 2, 3));

  @TempDir Path folder;

  @Test
  void contentIsRecognisedByItsBytesAndNotByItsName() throws Exception {
    Path file = Files.write(folder.resolve("speech.wav"), bytes("mpeg2-mono.mp3"));
    try (AudioInput input = AudioInput.open(file)) {
      assertThat(input.detected().container()).isEqualTo(Container.MP3);
      assertThat(input.detected().encoding()).hasValue(AudioEncoding.MP3);
      assertThat(input.detected().decoded()).hasValue(AudioFormat.pcm16(16_000));
    }
  }

  @Test
  void whatIsInsideHasTheFrameworksNameWhereThereIsOne() {
    assertThat(open(WAV).detected().encoding()).hasValue(AudioEncoding.PCM_S16LE);
    assertThat(open(Riff.wav(Riff.ALAW, 1, 8_000, 8, new byte[9])).detected().encoding())
        .hasValue(AudioEncoding.ALAW);
    assertThat(open(Riff.wav(Riff.PCM, 1, 8_000, 24, new byte[9])).detected().encoding()).isEmpty();
    assertThat(open(bytes("speech-8k.flac")).detected().encoding()).hasValue(AudioEncoding.FLAC);
    assertThat(open(bytes("speech.aiff")).detected().container()).isEqualTo(Container.AIFF);
  }

  @ParameterizedTest
  @CsvSource({
    "0000001866747970, MP4, M4A",
    "2321414d520a, AMR, AMR",
    "2321414d522d57420a, AMR, AMR",
    "0223215349 4c4b5f5633, SILK, SILK",
    "232153494c4b5f5633, SILK, SILK",
    "fff150800120fc 0000 fff15080, ADTS, AAC"
  })
  void encodedAudioThatIsNotDecodedIsStillNamed(String hex, Container container, String encoding) {
    AudioInput input = open(padded(hex));
    assertThat(input.detected().container()).isEqualTo(container);
    assertThat(input.detected().encoding()).hasValue(AudioEncoding.valueOf(encoding));
    assertThat(input.detected().decoded()).isEmpty();
    refused(input::decode, "test.bin is ", "which cannot be decoded here", "Convert it to WAV");
  }

  @ParameterizedTest
  @CsvSource({
    "4f70757348656164, Opus",
    "01766f72626973, Vorbis",
    "5370656578202020, Speex",
    "7f464c4143, FLAC",
    "00, Ogg"
  })
  void oggTellsItsCodec(String firstPacket, String codec) {
    byte[] page = padded("4f676753" + "00".repeat(24) + firstPacket);
    assertThat(open(page).detected().codec()).isEqualTo(codec);
  }

  @ParameterizedTest
  @CsvSource({
    "52494658, a big-endian WAV file",
    "524946460000000041564920, a RIFF file other than WAV",
    "1a45dfa3, a WebM or Matroska file",
    "3026b2758e66, a Windows Media file",
    "63616666, a Core Audio file",
    "2e736e64, an AU file",
    "504b0304, a ZIP file",
    "3c68746d6c3e, text",
    "7b2261223a, text",
    "1f8b0808, a gzip file"
  })
  void whatIsKnownButNoAudioForUsIsNamedInTheRefusal(String hex, String label) {
    refused(() -> open(padded(hex)), "test.bin is " + label + ", which is not read");
  }

  @Test
  void whatIsUnknownIsRefusedWithAHintHowToDeclareIt() {
    refused(() -> open(pcm(5, 6, 7, 8)), "test.bin is not in a known audio format", "declare");
  }

  @Test
  void nothingAtAllIsRefused() {
    refused(() -> open(new byte[0]), "test.bin is empty");
  }

  @Test
  void missingFileAndDirectoryAreRefusedByName() {
    Path missing = folder.resolve("missing.wav");
    refused(() -> AudioInput.open(missing), missing + " does not exist");
    refused(() -> AudioInput.open(folder), folder + " is a directory");
  }

  @Test
  void rawAudioIsReadAsItIsDeclared() {
    assertThat(raw(pcm(1, 2, 3, 4), new AudioFormat(AudioEncoding.PCM_S16LE, 8_000, 2)))
        .containsExactly(1, 2, 3, 4);
    byte[] law = {(byte) 0x80, 0x00};
    assertThat(raw(law, new AudioFormat(AudioEncoding.MULAW, 8_000, 1)))
        .containsExactly(32_124, -32_124);
    assertThat(raw(law, new AudioFormat(AudioEncoding.ALAW, 8_000, 1)))
        .containsExactly(5_504, -5_504);
  }

  @Test
  void headerWinsOverTheDeclaredFormat() {
    assertThat(raw(WAV, AudioFormat.pcm16(8_000))).containsExactly(1, 2, 3);
  }

  @Test
  void lengthOfARawFileIsItsSize() throws Exception {
    Path file = Files.write(folder.resolve("a.pcm"), pcm(1, 2, 3));
    try (PcmReader reader = AudioInput.open(file, AudioFormat.pcm16(8_000)).decode()) {
      assertThat(reader.frames()).hasValue(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, has a sample rate of 0 Hz", "3999, 1, has a sample rate of 3999 Hz",
    "384000, 2, has a sample rate of 384000 Hz", "16000, 0, has 0 channels",
    "16000, 65, has 65 channels"
  })
  void ratesAndChannelsOutOfRangeAreRefused(int rate, int channels, String reason) {
    refused(() -> open(Riff.wav(Riff.PCM, channels, rate, 16, new byte[8])), "test.bin " + reason);
  }

  @Test
  void codecThatIsUnknownWithinWavIsRefused() {
    refused(
        () -> open(Riff.wav(17, 1, 16_000, 4, new byte[8])),
        "test.bin holds WAV format 17 with 4 bits, which is not read");
  }

  @Test
  void headerThatIsIncompleteIsRefused() {
    refused(() -> open(new Riff().bytes()), "is a WAV file without a data chunk");
    refused(
        () -> open(new Riff().chunk("data", pcm(1)).bytes()), "without a format before its data");
    refused(() -> open(Arrays.copyOf(WAV, 10)), "test.bin");
    refused(() -> open(Arrays.copyOf(bytes("speech.aiff"), 30)), "without a sound chunk");
    refused(() -> open(Arrays.copyOf(bytes("silence.flac"), 30)), "ends within");
  }

  @Test
  void audioIsTakenOnceOnly() {
    AudioInput input = open(bytes("mpeg2-mono.mp3"));
    input.packets();
    assertThatIllegalStateException().isThrownBy(input::decode);
    assertThatIllegalStateException().isThrownBy(input::packets);
  }

  @Test
  void closingTheReaderClosesTheStream() {
    Watched stream = new Watched(new ByteArrayInputStream(WAV));
    AudioInput.open(stream, "a.wav").decode().mono().close();
    assertThat(stream.closed).isTrue();
  }

  @Test
  void failureToOpenClosesTheStream() {
    Watched stream = new Watched(new ByteArrayInputStream(pcm(1, 2, 3)));
    refused(() -> AudioInput.open(stream, "a.wav"), "a.wav is not in a known audio format");
    assertThat(stream.closed).isTrue();
  }

  @Test
  void failureToReadNamesTheFileAndTheReason() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    refused(() -> AudioInput.open(broken, "a.wav"), "cannot read a.wav: the disk is gone");
  }

  @Test
  void audioWithoutPacketsGivesNone() {
    AudioInput input = open(WAV);
    assertThatIllegalArgumentException().isThrownBy(() -> input.packets(0));
    refused(() -> input.packets(20), "does not come in packets");
    refused(input::packets, "test.bin is WAV, 16 bit PCM, 16000 Hz, mono, which does not come");
  }

  private static short[] raw(byte[] bytes, AudioFormat format) {
    AudioInput input = AudioInput.open(new ByteArrayInputStream(bytes), "a.pcm", format);
    return Fixtures.samples(input.decode());
  }

  private static byte[] padded(String hex) {
    byte[] start = HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] rest = ".".repeat(40).getBytes(StandardCharsets.US_ASCII);
    return Fixtures.concat(start, rest);
  }

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AsrException.class, e -> assertThat(e.category()).isEqualTo(ErrorCategory.BAD_AUDIO))
        .message()
        .contains(parts);
  }

  private static final class Watched extends FilterInputStream {
    boolean closed;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }
}
