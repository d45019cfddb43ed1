package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.component.live.AudioInlet;
import io.github.camelasr.component.live.Opener;
import io.github.camelasr.engine.Recognizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** Opens a live session as the first message of it wants it, and otherwise as its endpoint says. */
final class LiveOpener implements Opener {
  /** Encodings of which a packet always is 20 ms. */
  private static final Set<AudioEncoding> PACKETS =
      Set.of(AudioEncoding.SPEEX, AudioEncoding.SPEEX_WB, AudioEncoding.OPUS, AudioEncoding.AMR);

  private final AsrEndpoint endpoint;
  private final Recognizer usual;
  private final Message message;

  LiveOpener(AsrEndpoint endpoint, Recognizer usual, Message message) {
    this.endpoint = endpoint;
    this.usual = usual;
    this.message = message;
  }

  @Override
  public AudioInlet open(SessionListener listener) {
    Map<String, String> options = options();
    Recognizer recognizer = options.isEmpty() ? usual : endpoint.recognizer(options);
    AudioFormat format = format(recognizer);
    SessionListener heard = withOthers(listener);
    if (PACKETS.contains(format.encoding())) {
      return new PacketInlet(open(recognizer, format, heard), format.sampleRateHz());
    }
    if (!format.encoding().isSampled()) {
      throw AsrException.of(
              ErrorCategory.BAD_AUDIO, "live audio cannot come as " + format.encoding())
          .remedy("Send samples, or packets of 20 ms in one of " + PACKETS + ".")
          .build();
    }
    boolean decodes =
        format.encoding() != AudioEncoding.PCM_S16LE && !recognizer.accepts().contains(format);
    AudioFormat taken =
        decodes
            ? new AudioFormat(AudioEncoding.PCM_S16LE, format.sampleRateHz(), format.channels())
            : format;
    return new LiveInlet(open(recognizer, taken, heard), format, decodes);
  }

  private AsrSession open(Recognizer recognizer, AudioFormat format, SessionListener heard) {
    return endpoint
        .observation()
        .open(recognizer.provider(), heard, listener -> recognizer.open(format, listener));
  }

  private Map<String, String> options() {
    Map<?, ?> said = message.getHeader(AsrHeaders.OPTIONS, Map.of(), Map.class);
    Map<String, String> options = new TreeMap<>();
    said.forEach((name, value) -> options.put(String.valueOf(name), String.valueOf(value)));
    return options;
  }

  /** What the message says, or the endpoint, or else what the vendor likes best. */
  private AudioFormat format(Recognizer recognizer) {
    AudioFormat usually =
        endpoint.getConfiguration().rawFormat().orElseGet(() -> recognizer.accepts().get(0));
    try {
      return new AudioFormat(
          message.getHeader(AsrHeaders.ENCODING, usually.encoding(), AudioEncoding.class),
          message.getHeader(AsrHeaders.SAMPLE_RATE, usually.sampleRateHz(), Integer.class),
          message.getHeader(AsrHeaders.CHANNELS, usually.channels(), Integer.class));
    } catch (RuntimeException e) { // Camel has an exception of its own for what it cannot convert
      throw AsrException.of(
              ErrorCategory.BAD_OPTION, "the headers name no format of audio: " + e.getMessage())
          .cause(e)
          .build();
    }
  }

  private SessionListener withOthers(SessionListener listener) {
    SessionListener ofEndpoint = endpoint.getConfiguration().getSessionListener();
    SessionListener ofMessage =
        message.getHeader(AsrHeaders.SESSION_LISTENER, SessionListener.class);
    return both(both(listener, ofEndpoint), ofMessage);
  }

  private static SessionListener both(SessionListener one, @Nullable SessionListener other) {
    return other == null
        ? one
        : event -> {
          one.onEvent(event);
          other.onEvent(event);
        };
  }
}
