package io.github.camelasr.api;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/**
 * A running recognition of one stream of audio. All methods may be called from any thread and none
 * blocks. A session ends exactly once: after {@link #end()}, by failure, or by {@link #cancel()}.
 */
public interface AsrSession extends AutoCloseable {

  /**
   * Gives the session audio in the format it was opened with. Any number of bytes is taken, also a
   * part of a frame.
   *
   * @param audio the audio; its content must not change before the stage completes, its position is
   *     left alone
   * @return completes when the session has taken the audio and wants more: wait for it before the
   *     next call, that is the back-pressure. Completes with an {@link AsrException} when the
   *     session has failed or was cancelled, and with an {@link IllegalStateException} when the
   *     stage before is not complete or {@link #end()} was called.
   */
  CompletionStage<Void> send(ByteBuffer audio);

  /**
   * Gives the session one packet of encoded audio.
   *
   * @param packet the packet; must not change before the stage completes
   * @param frames how many frames (samples of one channel) it holds
   * @return as {@link #send(ByteBuffer)}
   */
  CompletionStage<Void> send(ByteBuffer packet, int frames);

  /**
   * Asks for everything that was sent so far to be finalised now, whatever the vendor's own idea of
   * the end of a sentence. The dialogue is ended and a new one goes on from there. Audio may be
   * sent on meanwhile.
   *
   * @return completes with a commit that covers everything sent before this call, after that event
   *     was delivered; with an {@link AsrException} if the session fails before, and with an {@link
   *     IllegalStateException} if it has ended or hands in a recording as a whole
   */
  CompletionStage<Committed> commit();

  /**
   * Where every frame taken so far went. The books balance at any moment.
   *
   * @return completes soon
   */
  CompletionStage<Ledger> ledger();

  /**
   * Says that there is no more audio. A second call returns the same result.
   *
   * @return {@link #completion()}
   */
  CompletionStage<SessionReport> end();

  /**
   * Stops at once: sends the vendor's abort, frees everything, and closes with {@link
   * ErrorCategory#CANCELLED}. Does nothing after the session has ended.
   */
  void cancel();

  /**
   * The end of the session.
   *
   * @return completes with the report when the session has ended in order, with an {@link
   *     AsrException} otherwise; the closing event was delivered before
   */
  CompletionStage<SessionReport> completion();

  /** Cancels the session unless it has ended. */
  @Override
  default void close() {
    cancel();
  }
}
