package io.github.camelasr.tck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.camelasr.api.spi.Outbox.Kind;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.tck.internal.peer.Ears.Heard;
import io.github.camelasr.tck.internal.peer.Frame;
import io.github.camelasr.tck.internal.peer.Line;
import io.github.camelasr.tck.internal.peer.Peer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What comes in over a link. */
interface FrameContract extends TransportUser {

  @Test
  default void fragmentsAreJoinedAlsoWithinACharacterAndAroundAPing() throws Exception {
    byte[] text = "今天天气怎么样 \uD83D\uDE00".getBytes(UTF_8);
    AtomicReference<Frame> pong = new AtomicReference<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.frame(Frame.more(Frame.TEXT, Arrays.copyOfRange(text, 0, 4)));
              guest.frame(Frame.last(Frame.PING, "are you there".getBytes(UTF_8)));
              guest.frame(Frame.more(Frame.CONTINUATION, Arrays.copyOfRange(text, 4, 4)));
              guest.frame(Frame.more(Frame.CONTINUATION, Arrays.copyOfRange(text, 4, 23)));
              guest.frame(
                  Frame.last(Frame.CONTINUATION, Arrays.copyOfRange(text, 23, text.length)));
              pong.set(guest.frame());
              guest.frame(Frame.last(Frame.PONG, new byte[0]));
              guest.frame(Frame.text("after"));
              guest.gone();
            })) {
      Line line = open(peer, MAX_BYTES);

      assertEquals(new String(text, UTF_8), line.ears().next("message").text());
      assertEquals("after", line.ears().next("message").text());
      assertEquals(Frame.PONG, pong.get().code());
      assertEquals("are you there", pong.get().text());
    }
  }

  @Test
  default void bytesMayComeOneByOne() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              for (byte b : Frame.text("x".repeat(130)).unmasked()) {
                guest.send(new byte[] {b});
              }
              guest.frame(Frame.text(""));
              guest.frame(Frame.last(Frame.BINARY, new byte[] {'b'}));
              guest.gone();
            })) {
      Line line = open(peer, MAX_BYTES);

      assertEquals("x".repeat(130), line.ears().next("message").text());
      assertEquals("", line.ears().next("message").text());
      assertEquals("b", line.ears().next("message").text());
    }
  }

  @Test
  default void manyMessagesKeepTheirOrder() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              for (int i = 0; i < 5_000; i++) {
                guest.frame(Frame.text("message " + i));
              }
              guest.gone();
            })) {
      Line line = open(peer, MAX_BYTES);
      for (int i = 0; i < 5_000; i++) {
        assertEquals("message " + i, line.ears().next("message").text());
      }
    }
  }

  @Test
  default void aMessageUpToTheBoundIsHeardAndALongerOneIsAFault() throws Exception {
    Heard broken =
        breaking(
            guest -> {
              guest.frame(Frame.text("x".repeat(1_000)));
              guest.frame(Frame.text("x".repeat(1_001)));
            },
            1_000,
            "x".repeat(1_000));

    assertEquals(LinkFault.Kind.PROTOCOL, broken.kind());
  }

  @Test
  default void fragmentsThatGrowBeyondTheBoundAreAFault() throws Exception {
    Heard broken =
        breaking(
            guest -> {
              guest.frame(Frame.more(Frame.BINARY, new byte[600]));
              guest.frame(Frame.more(Frame.CONTINUATION, new byte[600]));
            },
            1_000);

    assertEquals(LinkFault.Kind.PROTOCOL, broken.kind());
  }

  @Test
  default void aLengthBeyondAllBoundsIsAFault() throws Exception {
    byte[] head = {(byte) 0x82, 127, 0x7f, -1, -1, -1, -1, -1, -1, -1};
    byte[] frame = Arrays.copyOf(head, 2_000);

    assertEquals(LinkFault.Kind.PROTOCOL, breaking(guest -> guest.send(frame), 1_000).kind());
  }

  @Test
  default void whatTheProtocolForbidsIsAFault() throws Exception {
    List<byte[]> forbidden =
        List.of(
            new byte[] {(byte) 0xc1, 1, 'x'}, // a reserved bit
            new byte[] {(byte) 0x83, 0}, // a reserved code
            new byte[] {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, 'x'}, // a server that masks
            new byte[] {(byte) 0x80, 0}, // continues nothing
            new byte[] {0x09, 0}, // a ping in fragments
            new byte[] {(byte) 0x89, 126, 0, 126}, // a long ping
            new byte[] {0x01, 0, (byte) 0x81, 0}, // begins anew before the end
            new byte[] {(byte) 0x81, 2, (byte) 0xc3, 0x28}, // no UTF-8
            new byte[] {(byte) 0x88, 1, 3}); // half a close code
    for (byte[] bytes : forbidden) {
      Heard broken = breaking(guest -> guest.send(bytes), 1_000);
      assertEquals(LinkFault.Kind.PROTOCOL, broken.kind(), Arrays.toString(bytes) + broken);
    }
  }

  private Heard breaking(Peer.Script script, int bound, String... before) throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              script.play(guest);
              guest.gone();
            })) {
      Line line = open(peer, bound);
      for (String message : before) {
        assertEquals(message, line.ears().next("message").text());
      }
      Heard broken = line.ears().next("broken");
      peer.played();
      assertTrue(line.ears().silence(), "nothing follows");
      return broken;
    }
  }

  @Test
  default void theServersCloseComesWithCodeAndReason() throws Exception {
    AtomicReference<Frame> answer = new AtomicReference<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.frame(Frame.text("last words"));
              guest.frame(Frame.close(4002, "会话超时"));
              answer.set(guest.frame());
              guest.gone();
            })) {
      Line line = open(peer, MAX_BYTES);
      line.ears().next("message");
      Heard closed = line.ears().next("closed");
      peer.played();

      assertEquals(4002, closed.number());
      assertEquals("会话超时", closed.text());
      assertEquals(Frame.CLOSE, answer.get().code());
      assertTrue(line.ears().silence());
    }
  }

  @Test
  default void aCloseWithoutACodeIs1005() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.frame(Frame.last(Frame.CLOSE, new byte[0]));
              guest.gone();
            })) {
      assertEquals(1005, open(peer, MAX_BYTES).ears().next("closed").number());
    }
  }

  @Test
  default void aConnectionThatBreaksIsANetworkFault() throws Exception {
    for (boolean reset : new boolean[] {true, false}) {
      try (Peer peer =
          Peer.plain(
              guest -> {
                guest.upgrade();
                guest.frame(Frame.text("so far"));
                guest.send(new byte[] {(byte) 0x81});
                guest.frame(); // whatever was sent before the end must not be lost
                if (reset) {
                  guest.reset();
                }
              })) {
        Line line = open(peer, MAX_BYTES);
        line.ears().next("message");
        line.run(link -> link.outbox().text("x").send(Kind.TEXT));
        assertEquals(LinkFault.Kind.NETWORK, line.ears().next("broken").kind());
      }
    }
  }

  private Line open(Peer peer, int bound) throws InterruptedException {
    Line line = Line.open(transport(), peer.at("ws", "/"), bound);
    line.ears().next("opened");
    return line;
  }
}
