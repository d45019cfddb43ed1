package io.github.camelasr.tck;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Outbox.Kind;
import io.github.camelasr.engine.transport.Link;
import io.github.camelasr.tck.internal.peer.Frame;
import io.github.camelasr.tck.internal.peer.Line;
import io.github.camelasr.tck.internal.peer.Peer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What goes out over a link, and how it ends. */
interface LinkContract extends TransportUser {

  @Test
  default void aMessageIsJoinedFromItsPieces() throws Exception {
    byte[] audio = audio(1_280);
    Frame sent =
        sending(
            out ->
                out.ascii("{\"audio\":\"".getBytes(US_ASCII))
                    .base64(new AudioChunk(audio, 0, 1_280, 640))
                    .ascii("\",\"name\":\"".getBytes(US_ASCII))
                    .text("讯飞 \uD83D\uDE00")
                    .ascii("\"}".getBytes(US_ASCII))
                    .send(Kind.TEXT));

    String coded = Base64.getEncoder().encodeToString(audio);
    assertEquals(Frame.TEXT, sent.code());
    assertEquals("{\"audio\":\"" + coded + "\",\"name\":\"讯飞 \uD83D\uDE00\"}", sent.text());
  }

  @Test
  default void aSessionMaySpeakAsSoonAsItHearsThatTheLinkIsOpen() throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              frames.add(guest.message());
            })) {
      Line.greeting(
          transport(),
          peer.at("ws", "/"),
          MAX_BYTES,
          link -> link.outbox().text("START").send(Kind.TEXT));
      peer.played();
    }
    assertEquals("START", frames.get(0).text());
  }

  @Test
  default void messagesOfEveryLengthArriveWhole() throws Exception {
    int[] lengths = {0, 1, 2, 3, 7, 125, 126, 127, 1_000, 65_535, 65_536, 300_001};
    byte[] audio = audio(300_100);
    List<Frame> frames = new ArrayList<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              for (int i = 0; i < 2 * lengths.length; i++) {
                frames.add(guest.message());
              }
            })) {
      Line line = open(peer);
      for (int length : lengths) {
        AudioChunk chunk = new AudioChunk(audio, 13, length, length);
        line.run(link -> link.outbox().audio(chunk).send(Kind.BINARY));
        line.run(link -> link.outbox().base64(chunk).send(Kind.TEXT));
      }
      peer.played();
    }
    for (int i = 0; i < lengths.length; i++) {
      byte[] expected = Arrays.copyOfRange(audio, 13, 13 + lengths[i]);
      assertEquals(Frame.BINARY, frames.get(2 * i).code());
      assertArrayEquals(expected, frames.get(2 * i).payload());
      assertEquals(Base64.getEncoder().encodeToString(expected), frames.get(2 * i + 1).text());
    }
  }

  @Test
  default void everyFrameHasAMaskOfItsOwn() throws Exception {
    Set<Integer> masks = new HashSet<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              for (int i = 0; i < 100; i++) {
                masks.add(guest.frame().mask());
              }
            })) {
      Line line = open(peer);
      for (int i = 0; i < 100; i++) {
        line.run(link -> link.outbox().ascii(new byte[] {'x'}).send(Kind.TEXT));
      }
      peer.played();
    }
    assertTrue(masks.size() > 95, "only " + masks.size() + " masks in 100 frames");
  }

  @Test
  default void closingSendsWhatWaitsAndThenTheCode() throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              Frame frame = guest.frame();
              for (; frame.code() != Frame.CLOSE; frame = guest.frame()) {
                frames.add(frame);
              }
              frames.add(frame);
              guest.frame(Frame.text("too late"));
              guest.frame(Frame.close(1000, ""));
              guest.gone();
            })) {
      Line line = open(peer);
      line.run(
          link -> {
            for (int i = 0; i < 20; i++) {
              link.outbox().text("message " + i).send(Kind.TEXT);
            }
            link.close(1000);
          });
      peer.played();
      assertEquals(21, frames.size());
      assertEquals("message 19", frames.get(19).text());
      assertEquals(1000, frames.get(20).closeCode());
      assertTrue(line.ears().silence(), "a session that has let go hears nothing more");
    }
  }

  @Test
  default void aServerThatDoesNotAnswerACloseIsLeftAlone() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.gone();
            })) {
      Line line = open(peer);
      line.run(link -> link.close(1000));
      peer.played();
      assertTrue(line.ears().silence());
    }
  }

  @Test
  default void abortingDropsTheConnectionAtOnce() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              guest.gone();
            })) {
      Line line = open(peer);
      line.run(Link::abort);
      peer.played();
      assertTrue(line.ears().silence());
    }
  }

  @Test
  default void aSlowServerHoldsTheSenderBackAndLosesNothing() throws Exception {
    CountDownLatch full = new CountDownLatch(1);
    List<String> heard = new ArrayList<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              await(full);
              for (Frame f = guest.message(); f.code() != Frame.CLOSE; f = guest.message()) {
                heard.add(f.text().substring(0, 8));
              }
            })) {
      Line line = open(peer);
      String filler = "x".repeat(100_000);
      int sent = 0;
      while (line.ask(Link::writable)) {
        assertTrue(sent < 2_000, "200 MB were taken while nobody read");
        String text = String.format("%08d", sent++) + filler;
        line.run(link -> link.outbox().text(text).send(Kind.TEXT));
      }
      full.countDown();
      line.ears().next("roomAgain");
      assertTrue(line.ask(Link::writable));
      line.run(link -> link.close(1000));
      peer.played();
      for (int i = 0; i < sent; i++) {
        assertEquals(String.format("%08d", i), heard.get(i));
      }
      assertEquals(sent, heard.size());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new AssertionError("the test did not go on");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Frame sending(Consumer<Outbox> message) throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.upgrade();
              frames.add(guest.message());
            })) {
      Line line = open(peer);
      line.run(link -> message.accept(link.outbox()));
      peer.played();
    }
    return frames.get(0);
  }

  private Line open(Peer peer) throws InterruptedException {
    Line line = Line.open(transport(), peer.at("ws", "/"), MAX_BYTES);
    line.ears().next("opened");
    return line;
  }

  private static byte[] audio(int length) {
    byte[] audio = new byte[length];
    new Random(7).nextBytes(audio);
    return audio;
  }
}
