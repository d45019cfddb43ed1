package io.github.camelasr.audio.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.camelasr.api.spi.Resampler;
import io.github.camelasr.api.spi.ResamplerFactory;
import io.github.camelasr.audio.resample.Tones.Fit;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SincResamplerTest {
  private static final double AMPLITUDE = 16_000;

  private final ResamplerFactory factory = new SincResamplerFactory();

  @ParameterizedTest
  @CsvSource({
    "44100, 16000", "48000, 16000", "22050, 16000", "8000, 16000", "16000, 8000", "32000, 16000",
    "24000, 16000", "11025, 16000", "12000, 8000", "96000, 16000", "192000, 8000", "8000, 48000",
    "44101, 16000", "15999, 16000", "4001, 191999", "191999, 4001"
  })
  void sineKeepsItsLevelItsPlaceInTimeAndItsPurity(int from, int to) {
    double hz = 1000;
    byte[] out = all(from, to, Tones.sine(hz, from, from, AMPLITUDE));
    Fit fit = Fit.of(Tones.middle(out), hz, to);

    assertThat(fit.signalToNoiseDb()).isGreaterThan(88);
    assertThat(fit.amplitude()).isCloseTo(AMPLITUDE, within(AMPLITUDE * 0.001));
    int firstOfMiddle = out.length / 2 / 4;
    double expected = 2 * Math.PI * hz * firstOfMiddle / to;
    assertThat(Math.sin(fit.phase() - expected)).isCloseTo(0, within(0.0005));
    assertThat(Math.cos(fit.phase() - expected)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 16000, 10000", "44100, 16000, 8000", "44100, 16000, 20000", "48000, 16000, 8500",
    "22050, 16000, 9000", "16000, 8000, 4100", "44100, 8000, 5000", "44101, 16000, 10000",
    "192000, 16000, 90000"
  })
  void toneThatTheNewRateCannotHoldIsGone(int from, int to, double hz) {
    byte[] out = all(from, to, Tones.sine(hz, from, from, AMPLITUDE));

    assertThat(Tones.level(Tones.middle(out), AMPLITUDE)).isLessThan(-85);
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 16000, 7000",
    "48000, 16000, 7000",
    "22050, 16000, 7000",
    "16000, 8000, 3500",
    "8000, 16000, 3500",
    "44100, 8000, 3500",
    "44101, 16000, 7000"
  })
  void passBandIsFlatUpToSevenEighths(int from, int to, double hz) {
    byte[] out = all(from, to, Tones.sine(hz, from, from, AMPLITUDE));
    Fit fit = Fit.of(Tones.middle(out), hz, to);

    assertThat(20 * Math.log10(fit.amplitude() / AMPLITUDE)).isCloseTo(0, within(0.01));
    assertThat(fit.signalToNoiseDb()).isGreaterThan(85);
  }

  @ParameterizedTest
  @CsvSource({"44100, 16000", "8000, 16000", "16000, 8000", "22051, 16000", "192000, 4000"})
  void outputIsTheSameHoweverTheInputIsCut(int from, int to) {
    byte[] in = noise(20_011);
    byte[] whole = all(from, to, in);
    Random random = new Random(1);

    Resampler resampler = factory.create(from, to);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < in.length; ) {
      int step = Math.min(in.length - at, 2 * random.nextInt(700));
      out.writeBytes(resampler.process(in, at, step));
      at += step;
    }
    out.writeBytes(resampler.finish());

    assertThat(out.toByteArray()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 16000, 0, 0", "44100, 16000, 1, 0", "44100, 16000, 2, 1", "8000, 16000, 1, 2",
    "16000, 8000, 1, 1", "16000, 8000, 2, 1", "16000, 8000, 3, 2", "44100, 16000, 44100, 16000",
    "4000, 192000, 10, 480", "192000, 4000, 479, 10", "16000, 16000, 7, 7"
  })
  void lengthIsTheInputsLengthRoundedToTheNearest(int from, int to, int inputs, int outputs) {
    assertThat(all(from, to, new byte[2 * inputs])).hasSize(2 * outputs);
  }

  @Test
  void constantStaysThatConstant() {
    byte[] in = new byte[2 * 44_100];
    ByteBuffer samples = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
    while (samples.hasRemaining()) {
      samples.putShort((short) 12_345);
    }
    assertThat(Tones.middle(all(44_100, 16_000, in))).containsOnly(12_345);
  }

  @Test
  void fullScaleIsClippedAndDoesNotWrapAround() {
    byte[] in = new byte[2 * 8_000];
    ByteBuffer samples = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; samples.hasRemaining(); i++) {
      samples.putShort(i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE);
    }
    byte[] out = all(8_000, 16_000, in);
    ByteBuffer square = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 4_000; i < 8_000; i++) {
      int inHalf = i / 80 % 2 == 0 ? 1 : -1;
      boolean atEdge = i % 80 < 4 || i % 80 > 76;
      assertThat(atEdge || square.getShort(2 * i) * inHalf > 25_000).isTrue();
    }
  }

  @Test
  void equalRatesCopyTheInput() {
    byte[] in = noise(1000);
    assertThat(all(16_000, 16_000, in)).isEqualTo(in);
  }

  @Test
  void ratesOutOfRangeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> factory.create(3_999, 16_000));
    assertThatIllegalArgumentException().isThrownBy(() -> factory.create(16_000, 192_001));
  }

  @Test
  void halfASampleIsRefused() {
    Resampler resampler = factory.create(8_000, 16_000);
    assertThatIllegalArgumentException().isThrownBy(() -> resampler.process(new byte[3], 0, 3));
  }

  @Test
  void useAfterTheEndIsRefused() {
    Resampler resampler = factory.create(8_000, 16_000);
    resampler.finish();
    assertThatIllegalStateException().isThrownBy(resampler::finish);
    assertThatIllegalStateException().isThrownBy(() -> resampler.process(new byte[2], 0, 2));
  }

  private byte[] all(int from, int to, byte[] pcm) {
    Resampler resampler = factory.create(from, to);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(resampler.process(pcm, 0, pcm.length));
    out.writeBytes(resampler.finish());
    return out.toByteArray();
  }

  private static byte[] noise(int samples) {
    byte[] pcm = new byte[2 * samples];
    new Random(7).nextBytes(pcm);
    return pcm;
  }
}
