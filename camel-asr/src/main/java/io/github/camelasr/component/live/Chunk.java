package io.github.camelasr.component.live;

import io.github.camelasr.component.LiveCommand;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** One exchange on its way into a session. */
public final class Chunk {
  private final LiveCommand command;
  private final OptionalLong sequence;
  private final ByteBuffer audio;
  private final Opener opener;
  private final CompletableFuture<Outcome> answer = new CompletableFuture<>();

  /**
   * A chunk.
   *
   * @param command what is asked
   * @param sequence its place among the exchanges of its session, if they are numbered
   * @param audio audio that goes with the command, which may be empty and must not change
   * @param opener opens the session if this chunk is the first that gets there
   */
  public Chunk(LiveCommand command, OptionalLong sequence, ByteBuffer audio, Opener opener) {
    this.command = command;
    this.sequence = sequence;
    this.audio = audio;
    this.opener = opener;
  }

  /** Ends a session that nobody ends; it never opens one. */
  static Chunk endOfSession() {
    Opener none =
        listener -> {
          throw new IllegalStateException("there was no audio");
        };
    return new Chunk(LiveCommand.END, OptionalLong.empty(), ByteBuffer.allocate(0), none);
  }

  LiveCommand command() {
    return command;
  }

  OptionalLong sequence() {
    return sequence;
  }

  ByteBuffer audio() {
    return audio;
  }

  Opener opener() {
    return opener;
  }

  CompletableFuture<Outcome> answer() {
    return answer;
  }

  /** Whether it asks for a session of its own, whatever was before under the same id. */
  boolean isNewBeginning() {
    boolean isWhole = command == LiveCommand.END && sequence.isEmpty() && audio.hasRemaining();
    return command == LiveCommand.START || isUnnumberedAudio() || isWhole;
  }

  /** An end without a number and without audio. */
  boolean isBareEnd() {
    return command == LiveCommand.END && sequence.isEmpty() && !audio.hasRemaining();
  }

  /** An unnumbered chunk has its place by the order in which it comes only. */
  boolean isUnnumberedAudio() {
    return sequence.isEmpty() && command == LiveCommand.AUDIO;
  }
}
