package io.github.camelasr.benchmarks.streams;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** A connection of the sink: it reads headers of frames, skips what they carry, and notes when. */
final class Guest {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int MESSAGES_PER_RESULT = 5;

  /** Audio is longer than any command, in every protocol. */
  private static final int SHORTEST_AUDIO = 200;

  private static final int CLOSE = 8;

  private final SocketChannel channel;
  private final Talk talk;
  private final long periodNanos;
  private final StringBuilder head = new StringBuilder();
  private final byte[] header = new byte[14];
  private long[] arrivals = new long[1_024];
  private int messages;
  private int results;
  private int headerBytes;
  private long length;
  private long left;
  private boolean upgraded;

  Guest(SocketChannel channel, Talk talk, long periodNanos) {
    this.channel = channel;
    this.talk = talk;
    this.periodNanos = periodNanos;
  }

  /** Takes what came at a time. */
  void read(ByteBuffer in, long now) throws IOException {
    while (in.hasRemaining()) {
      if (!upgraded) {
        upgrade(in);
      } else if (left > 0) {
        int skipped = (int) Math.min(left, in.remaining());
        in.position(in.position() + skipped);
        left -= skipped;
        endIfWhole(now);
      } else {
        header[headerBytes++] = in.get();
        beginIfWhole(now);
      }
    }
  }

  private void upgrade(ByteBuffer in) throws IOException {
    head.append((char) in.get());
    if (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
      return;
    }
    upgraded = true;
    String key =
        head.toString()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
            .findAny()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElseThrow(() -> new IOException("no WebSocket"));
    head.setLength(0);
    String answer =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(key)
            + "\r\n\r\n";
    write(answer.getBytes(US_ASCII));
    if (!talk.greeting().isEmpty()) {
      write(Talk.frame(talk.greeting()));
    }
  }

  private static String accept(String key) throws IOException {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return Base64.getEncoder().encodeToString(sha1.digest((key + GUID).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private void beginIfWhole(long now) throws IOException {
    int coded = header[1] & 0x7f;
    int extra = coded == 126 ? 2 : coded == 127 ? 8 : 0;
    if (headerBytes < 2 || headerBytes < 6 + extra) {
      return;
    }
    headerBytes = 0;
    length = coded;
    if (extra > 0) {
      length = 0;
      for (int i = 0; i < extra; i++) {
        length = (length << 8) | (header[2 + i] & 0xff);
      }
    }
    left = length;
    endIfWhole(now);
  }

  private void endIfWhole(long now) throws IOException {
    if (left > 0) {
      return;
    }
    if ((header[0] & 0x0f) >= CLOSE) {
      channel.close();
    } else if (length >= SHORTEST_AUDIO) {
      audio(now);
    } else if (messages > 0) {
      write(Talk.frame(talk.end()));
    }
  }

  private void audio(long now) throws IOException {
    if (messages == arrivals.length) {
      arrivals = Arrays.copyOf(arrivals, 2 * messages);
    }
    arrivals[messages++] = now;
    if (messages % MESSAGES_PER_RESULT == 0) {
      write(Talk.frame(talk.result(results++, messages * periodNanos / 1_000_000)));
    }
  }

  /** What the client does not read in time is its own loss; it never happens here. */
  private void write(byte[] bytes) throws IOException {
    channel.write(ByteBuffer.wrap(bytes));
  }

  /**
   * How late the messages of a while were, each against the schedule of its stream: as far apart as
   * their audio is long, beginning with the message that came earliest for its number.
   */
  long[] lateness(long from, long to) {
    long anchor = Long.MAX_VALUE;
    int count = 0;
    for (int i = 0; i < messages; i++) {
      if (arrivals[i] >= from && arrivals[i] < to) {
        anchor = Math.min(anchor, arrivals[i] - i * periodNanos);
        count++;
      }
    }
    long[] late = new long[count];
    for (int i = 0, at = 0; i < messages; i++) {
      if (arrivals[i] >= from && arrivals[i] < to) {
        late[at++] = arrivals[i] - i * periodNanos - anchor;
      }
    }
    return late;
  }
}
