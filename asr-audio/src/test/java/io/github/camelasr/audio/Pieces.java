package io.github.camelasr.audio;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes as a network or a pipe brings it.
 *
 * @param file its bytes
 * @param random how much comes at a time; null for as much as is asked for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pieces(byte[] file, @Nullable Random random) {
  private static final int LONGEST = 700;

  InputStream stream() {
    ByteArrayInputStream whole = new ByteArrayInputStream(file);
    return random == null ? whole : new Trickle(whole, random);
  }

  private static final class Trickle extends FilterInputStream {
    private final Random random;

    Trickle(InputStream whole, Random random) {
      super(whole);
      this.random = random;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      return super.read(into, offset, Math.min(count, 1 + random.nextInt(LONGEST)));
    }

    @Override
    public long skip(long count) throws IOException {
      return super.skip(Math.min(count, random.nextInt(LONGEST)));
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
