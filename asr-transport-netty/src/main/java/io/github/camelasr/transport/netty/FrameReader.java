package io.github.camelasr.transport.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the server's frames (RFC 6455, section 5) and joins fragments within a bound. A message
 * that came whole, which is nearly every one, is copied once, into an array of the loop.
 */
final class FrameReader extends ByteToMessageDecoder {
  private static final byte[] NOTHING = new byte[0];

  private final FrameListener listener;
  private final Scratch scratch;
  private final int maxBytes;

  /** The fragments so far, while their message is not whole. */
  private byte[] joined = NOTHING;

  private int joinedLength;

  /** The kind of the message that is not whole, or 0. */
  private int fragmented;

  FrameReader(FrameListener listener, Scratch scratch, int maxBytes) {
    this.listener = listener;
    this.scratch = scratch;
    this.maxBytes = maxBytes;
  }

  /** Nothing is handed on: what was read is told to the listener at once. */
  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
    if (listener.isOver()) {
      in.skipBytes(in.readableBytes());
    } else if (in.readableBytes() >= 2) {
      readFrame(in);
    }
  }

  private void readFrame(ByteBuf in) {
    int start = in.readerIndex();
    int first = in.getUnsignedByte(start);
    int second = in.getUnsignedByte(start + 1);
    int header = second == 126 ? 4 : second == 127 ? 10 : 2;
    if (!isAllowed(first, second) || in.readableBytes() < header) {
      return;
    }
    long length =
        header == 2 ? second : header == 4 ? in.getUnsignedShort(start + 2) : in.getLong(start + 2);
    if (length < 0 || (!Frames.isControl(first & 0x0f) && length + joinedLength > maxBytes)) {
      violation(Frames.CLOSE_TOO_LONG, "a message of more than " + maxBytes + " bytes");
    } else if (in.readableBytes() - header >= length) {
      in.skipBytes(header);
      take(first, in, (int) length);
    }
  }

  private boolean isAllowed(int first, int second) {
    int kind = first & 0x0f;
    boolean whole = (first & Frames.FIN) != 0;
    String fault = null;
    if ((first & 0x70) != 0) {
      fault = "a frame with reserved bits";
    } else if (!Frames.isKnown(kind)) {
      fault = "a frame of unknown kind " + kind;
    } else if (second > 127) {
      fault = "a masked frame";
    } else if (Frames.isControl(kind) && (!whole || second > Frames.LONGEST_CONTROL)) {
      fault = "a frame of control that is long or in fragments";
    } else if (!Frames.isControl(kind) && (kind == Frames.CONTINUATION) != (fragmented != 0)) {
      fault = fragmented == 0 ? "a fragment of nothing" : "a message within another";
    }
    if (fault != null) {
      violation(Frames.CLOSE_PROTOCOL, fault);
    }
    return fault == null;
  }

  private void violation(int code, String what) {
    listener.violation(code, what);
  }

  private void take(int first, ByteBuf in, int length) {
    int kind = first & 0x0f;
    boolean whole = (first & Frames.FIN) != 0;
    if (Frames.isControl(kind) || (whole && fragmented == 0)) {
      byte[] array = scratch.inbound(length);
      in.readBytes(array, 0, length);
      handOver(kind, array, length);
    } else {
      join(in, length);
      fragmented = kind == Frames.CONTINUATION ? fragmented : kind;
      if (whole) {
        handOverJoined();
      }
    }
  }

  private void join(ByteBuf in, int length) {
    int needed = joinedLength + length;
    if (joined.length < needed) {
      joined = Arrays.copyOf(joined, Math.max(needed, Math.min(2 * joined.length, maxBytes)));
    }
    in.readBytes(joined, joinedLength, length);
    joinedLength = needed;
  }

  private void handOverJoined() {
    byte[] array = joined;
    int length = joinedLength;
    int kind = fragmented;
    joined = NOTHING;
    joinedLength = 0;
    fragmented = 0;
    handOver(kind, array, length);
  }

  private void handOver(int kind, byte[] array, int length) {
    switch (kind) {
      case Frames.PING -> listener.ping(array, length);
      case Frames.PONG -> {}
      case Frames.CLOSE -> close(array, length);
      default -> {
        if (kind == Frames.TEXT && !Utf8.isValid(array, length)) {
          violation(Frames.CLOSE_NOT_UTF8, "a text that is not UTF-8");
        } else {
          listener.message(array, length);
        }
      }
    }
  }

  private void close(byte[] array, int length) {
    if (length == 0) {
      listener.close(Frames.CLOSE_WITHOUT_CODE, "");
      return;
    }
    int code = length == 1 ? 0 : ((array[0] & 0xff) << 8) | (array[1] & 0xff);
    byte[] reason = length < 2 ? NOTHING : Arrays.copyOfRange(array, 2, length);
    if (!Frames.isCloseCode(code) || !Utf8.isValid(reason, reason.length)) {
      violation(Frames.CLOSE_PROTOCOL, "a malformed close");
    } else {
      listener.close(code, Utf8.text(reason, 0, reason.length));
    }
  }
}
