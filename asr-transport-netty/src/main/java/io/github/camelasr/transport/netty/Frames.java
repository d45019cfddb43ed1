package io.github.camelasr.transport.netty;

/** The kinds of frames and the codes of a close (RFC 6455, sections 5.2 and 7.4). */
final class Frames {
  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int BINARY = 0x2;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;
  static final int FIN = 0x80;

  /** Frames of control have at most this many bytes. */
  static final int LONGEST_CONTROL = 125;

  static final int CLOSE_PROTOCOL = 1002;
  static final int CLOSE_WITHOUT_CODE = 1005;
  static final int CLOSE_NOT_UTF8 = 1007;
  static final int CLOSE_TOO_LONG = 1009;

  private Frames() {}

  static boolean isControl(int kind) {
    return kind >= CLOSE;
  }

  static boolean isKnown(int kind) {
    return kind <= BINARY || (kind >= CLOSE && kind <= PONG);
  }

  /** Whether a server may send a code: some stand for what never goes over the wire. */
  static boolean isCloseCode(int code) {
    return code >= 3000
        ? code < 5000
        : code >= 1000 && code < 1015 && code != 1004 && code != 1005 && code != 1006;
  }
}
