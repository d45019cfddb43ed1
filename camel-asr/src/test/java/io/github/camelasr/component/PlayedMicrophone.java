package io.github.camelasr.component;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import javax.sound.sampled.spi.MixerProvider;

/**
 * A microphone of Java Sound into which a recording is played, once; then it is silent until it is
 * closed. Java Sound finds it on the class path.
 */
public final class PlayedMicrophone extends MixerProvider {
  static final String NAME = "Played recording";

  private static final Mixer.Info INFO = new Info();

  /** As Java Sound creates it. */
  public PlayedMicrophone() {}

  private static final class Info extends Mixer.Info {
    private Info() {
      super(NAME, "nobody", "plays a sample", "1");
    }
  }

  @Override
  public Mixer.Info[] getMixerInfo() {
    return new Mixer.Info[] {INFO};
  }

  @Override
  public Mixer getMixer(Mixer.Info info) {
    InvocationHandler mixer =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getMixerInfo" -> INFO;
              case "isLineSupported" -> isSupported((Line.Info) arguments[0]);
              case "getLine" -> line();
              default -> throw new UnsupportedOperationException(method.getName());
            };
    return proxy(Mixer.class, mixer);
  }

  /** It gives nothing but 16 kHz, or whatever is asked for without a format. */
  private static boolean isSupported(Line.Info wanted) {
    AudioFormat[] formats = ((DataLine.Info) wanted).getFormats();
    return Arrays.stream(formats).allMatch(f -> f == null || f.getSampleRate() == 16_000);
  }

  private static TargetDataLine line() throws Exception {
    Recorded recorded = new Recorded(Caller.samples(Speech.GREETING));
    InvocationHandler line =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "read" -> recorded.read((byte[]) arguments[0]);
              case "close" -> recorded.close();
              case "getFormat" -> new AudioFormat(16_000, 16, 1, true, false);
              default -> null; // open, start, stop
            };
    return proxy(TargetDataLine.class, line);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static final class Recorded {
    private final byte[] samples;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int at;

    private Recorded(byte[] samples) {
      this.samples = samples;
    }

    private int read(byte[] audio) throws InterruptedException {
      int count = Math.min(audio.length, samples.length - at);
      if (count == 0) {
        closed.await(); // it is quiet in the room
      }
      System.arraycopy(samples, at, audio, 0, count);
      at += count;
      return count;
    }

    private @org.jspecify.annotations.Nullable Object close() {
      closed.countDown();
      return null;
    }
  }
}
