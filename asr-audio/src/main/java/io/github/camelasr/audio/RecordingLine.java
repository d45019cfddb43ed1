package io.github.camelasr.audio;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;

/** A line of Java Sound. The one class that needs it, so that all others do without. */
final class RecordingLine {
  /** What vendors want first, then what devices give. */
  private static final List<Integer> RATES = List.of(16_000, 48_000, 44_100, 8_000);

  private static final int SECONDS_KEPT = 5;

  private final TargetDataLine line;
  private final String name;

  private RecordingLine(TargetDataLine line, String name) {
    this.line = line;
    this.name = name;
  }

  static RecordingLine open(@Nullable String device) {
    for (int rate : RATES) {
      Optional<RecordingLine> found = open(device, format(rate));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw none(device);
  }

  private static Optional<RecordingLine> open(@Nullable String device, AudioFormat format) {
    DataLine.Info wanted = new DataLine.Info(TargetDataLine.class, format);
    for (Mixer.Info info : AudioSystem.getMixerInfo()) {
      Mixer mixer = AudioSystem.getMixer(info);
      if (isMeant(info, device) && mixer.isLineSupported(wanted)) {
        return Optional.of(begin(mixer, wanted, format));
      }
    }
    return Optional.empty();
  }

  private static boolean isMeant(Mixer.Info info, @Nullable String device) {
    return device == null
        || info.getName().toLowerCase(Locale.ROOT).contains(device.toLowerCase(Locale.ROOT));
  }

  private static RecordingLine begin(Mixer mixer, DataLine.Info wanted, AudioFormat format) {
    String name = mixer.getMixerInfo().getName();
    try {
      TargetDataLine line = (TargetDataLine) mixer.getLine(wanted);
      line.open(format, bytesKept(format));
      line.start();
      return new RecordingLine(line, name);
    } catch (LineUnavailableException | SecurityException e) {
      throw AsrException.of(ErrorCategory.BAD_AUDIO, "the microphone " + name + " is not to be had")
          .remedy("See whether another program uses it, and whether this one may.")
          .cause(e)
          .build();
    }
  }

  private static int bytesKept(AudioFormat format) {
    return Math.round(format.getFrameRate()) * format.getFrameSize() * SECONDS_KEPT;
  }

  private static AudioFormat format(int rate) {
    return new AudioFormat(rate, 16, 1, true, false);
  }

  private static AsrException none(@Nullable String device) {
    String which = device == null ? "there is no microphone" : "no microphone is named " + device;
    String known = names();
    return AsrException.of(ErrorCategory.BAD_AUDIO, which)
        .remedy(known.isEmpty() ? "Connect one." : "Those there are: " + known + ".")
        .build();
  }

  private static String names() {
    DataLine.Info any = new DataLine.Info(TargetDataLine.class, null);
    return Arrays.stream(AudioSystem.getMixerInfo())
        .filter(info -> AudioSystem.getMixer(info).isLineSupported(any))
        .map(Mixer.Info::getName)
        .collect(Collectors.joining(", "));
  }

  int sampleRateHz() {
    return Math.round(line.getFormat().getSampleRate());
  }

  String name() {
    return name;
  }

  int read(byte[] audio) {
    return line.read(audio, 0, audio.length);
  }

  void close() {
    line.stop();
    line.close();
  }
}
