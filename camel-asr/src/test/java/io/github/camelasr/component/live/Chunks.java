package io.github.camelasr.component.live;

import io.github.camelasr.component.LiveCommand;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;

/** Chunks that no session takes. */
final class Chunks {
  private Chunks() {}

  static Chunk numbered(long number) {
    return chunk(LiveCommand.AUDIO, OptionalLong.of(number));
  }

  static Chunk unnumbered(LiveCommand command) {
    return chunk(command, OptionalLong.empty());
  }

  private static Chunk chunk(LiveCommand command, OptionalLong number) {
    Opener none =
        listener -> {
          throw new IllegalStateException("nothing is opened here");
        };
    return new Chunk(command, number, ByteBuffer.allocate(2), none);
  }

  static List<Long> numbers(List<Chunk> chunks) {
    return chunks.stream().map(chunk -> chunk.sequence().orElse(-1)).toList();
  }
}
