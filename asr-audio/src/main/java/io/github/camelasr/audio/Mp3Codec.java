package io.github.camelasr.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.MP3Decoder;
import javazoom.jl.decoder.OutputBuffer;

/** JLayer, frame by frame: whole MP3 frames in, PCM out. */
final class Mp3Codec {
  static {
    // JLayer fills its static tables without a lock when its first decoder is made; here it is done
    // under the lock of this class, before two threads can do it at once.
    byte[] silence = new byte[104];
    ByteBuffer.wrap(silence).putInt(0xfffb10c0); // MPEG 1, 32 kbit/s, 44.1 kHz, mono
    new Mp3Codec(1).decode(silence, new byte[2304]);
  }

  private final Feed feed = new Feed();
  private final Samples samples;
  private final MP3Decoder decoder = new MP3Decoder();
  private final Bitstream stream;

  Mp3Codec(int channels) {
    samples = new Samples(channels);
    stream = new Bitstream(feed);
    decoder.setOutputBuffer(samples);
  }

  /**
   * Decodes a frame.
   *
   * @param frame with its header
   * @param pcm takes the samples, 16 bit little-endian; what the decoder leaves out, since it lacks
   *     data from before a cut, stays zero
   * @return false if the frame is damaged; then this decoder must not be used any more
   */
  boolean decode(byte[] frame, byte[] pcm) {
    samples.start(pcm);
    feed.frame = new ByteArrayInputStream(frame);
    try {
      Header header = stream.readFrame();
      if (header == null) {
        return false;
      }
      decoder.decodeFrame(header, stream);
      stream.closeFrame();
      return true;
    } catch (BitstreamException | DecoderException | RuntimeException e) {
      return false; // JLayer checks little, and indexes out of bounds when data is damaged
    }
  }

  /** Gives one frame, then says that there is nothing more, until it gets the next. */
  private static final class Feed extends InputStream {
    private InputStream frame = InputStream.nullInputStream();

    @Override
    public int read() throws IOException {
      return frame.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return frame.read(into, offset, length);
    }
  }

  /**
   * Takes the decoder's samples at full precision and level, which its own buffer does not keep.
   */
  private static final class Samples extends OutputBuffer {
    /** JLayer scales to 32,700 for full scale. */
    private static final float LEVEL = 32768f / 32700f;

    private final int[] next;
    private ByteBuffer pcm = ByteBuffer.allocate(0);

    Samples(int channels) {
      super(channels, false);
      next = new int[channels];
    }

    void start(byte[] into) {
      pcm = ByteBuffer.wrap(into).order(ByteOrder.LITTLE_ENDIAN);
      for (int channel = 0; channel < next.length; channel++) {
        next[channel] = 2 * channel;
      }
    }

    @Override
    public void appendSamples(int channel, float[] samples) {
      for (float sample : samples) {
        int rounded = Math.round(sample * LEVEL);
        int clipped = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
        pcm.putShort(next[channel], (short) clipped);
        next[channel] += 2 * next.length;
      }
    }
  }
}
