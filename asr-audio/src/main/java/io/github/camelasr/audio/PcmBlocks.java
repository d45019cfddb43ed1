package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A decoder: gives 16 bit little-endian PCM block by block. */
interface PcmBlocks {

  /** The format of the blocks. */
  AudioFormat format();

  /** How many frames there are, as far as the header tells. */
  OptionalLong frames();

  /**
   * Decodes on.
   *
   * @return the next block, valid until the next call, never empty; null at the end
   */
  @Nullable ByteBuffer next();

  /** What was wrong with the audio although it could be read; complete after the end. */
  List<String> remarks();
}
