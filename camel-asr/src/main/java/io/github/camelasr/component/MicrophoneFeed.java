package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.audio.Microphone;
import io.github.camelasr.component.live.Chunk;
import io.github.camelasr.component.live.Feed;
import io.github.camelasr.engine.Recognizer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks what a microphone records into a live session, until it is closed. */
final class MicrophoneFeed implements Runnable, AutoCloseable {
  /** The id of the session within its group. */
  static final String SESSION = "microphone";

  private static final Logger LOG = LoggerFactory.getLogger(MicrophoneFeed.class);

  /** A tenth of a second, which is as soon as vendors answer. */
  private static final int PIECES_A_SECOND = 10;

  private final AsrEndpoint endpoint;
  private final Feed feed;
  private final Microphone microphone;
  private final LiveOpener opener;
  private final Consumer<Throwable> failed;
  private volatile boolean closed;

  private MicrophoneFeed(
      AsrEndpoint endpoint, Feed feed, Microphone microphone, Consumer<Throwable> failed) {
    this.endpoint = endpoint;
    this.feed = feed;
    this.microphone = microphone;
    this.failed = failed;
    Message message = new DefaultExchange(endpoint.getCamelContext()).getMessage();
    message.setHeader(AsrHeaders.SAMPLE_RATE, microphone.format().sampleRateHz());
    message.setHeader(AsrHeaders.ENCODING, microphone.format().encoding());
    message.setHeader(AsrHeaders.CHANNELS, microphone.format().channels());
    this.opener = new LiveOpener(endpoint, endpoint.recognizer(), message);
  }

  /**
   * Opens the microphone.
   *
   * @param failed told once if the session fails, which ends the recording
   * @throws AsrException if the options are not right, or there is no microphone
   */
  static MicrophoneFeed open(AsrEndpoint endpoint, String group, Consumer<Throwable> failed) {
    Recognizer checked = endpoint.recognizer();
    Microphone microphone = Microphone.open(endpoint.getEventConfiguration().getMicrophone());
    LOG.info("{} hears {}", checked.provider(), microphone.name());
    Feed feed = new Feed(group, endpoint.getLiveConfiguration().limits());
    return new MicrophoneFeed(endpoint, feed, microphone, failed);
  }

  /** Records until the close. Holds a thread. */
  @Override
  public void run() {
    byte[] piece = new byte[microphone.format().sampleRateHz() * 2 / PIECES_A_SECOND];
    try {
      for (int count = read(piece); count > 0; count = read(piece)) {
        take(LiveCommand.AUDIO, ByteBuffer.wrap(Arrays.copyOf(piece, count)));
      }
      take(LiveCommand.END, ByteBuffer.allocate(0));
    } catch (CompletionException e) {
      failed.accept(e.getCause());
    } finally {
      microphone.close();
    }
  }

  private int read(byte[] piece) {
    return closed ? 0 : microphone.read(piece);
  }

  private void take(LiveCommand command, ByteBuffer audio) {
    endpoint
        .sessions()
        .take(SESSION, feed, new Chunk(command, OptionalLong.empty(), audio, opener))
        .join();
  }

  /** Stops recording; what was said until now is still recognised. */
  @Override
  public void close() {
    closed = true;
    microphone.close();
  }
}
