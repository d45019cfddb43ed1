package io.github.camelasr.tck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.engine.transport.Exchange;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.tck.internal.peer.Ears;
import io.github.camelasr.tck.internal.peer.Ears.Heard;
import io.github.camelasr.tck.internal.peer.Guest;
import io.github.camelasr.tck.internal.peer.Line;
import io.github.camelasr.tck.internal.peer.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How HTTP requests are made. */
interface RequestContract extends TransportUser {

  @Test
  default void aRequestIsSentAsItIsAndAnsweredWhole() throws Exception {
    byte[] audio = new byte[3_000_001];
    new Random(5).nextBytes(audio);
    AtomicReference<Guest.Head> head = new AtomicReference<>();
    AtomicReference<byte[]> body = new AtomicReference<>();
    try (Peer peer =
        Peer.plain(
            guest -> {
              head.set(guest.head());
              body.set(guest.bytes(Integer.parseInt(head.get().value("Content-Length"))));
              guest.answer("200 OK", "{\"text\":\"你好\"}", "X-Tt-Logid: 42", "x-tt-logid: 43");
            })) {
      HttpCall call =
          new HttpCall(
              "POST",
              peer.at("http", "/asr/v1/1?nonce=1&voice_id=a%2Fb"),
              Map.of("Authorization", "a+b/c==", "Content-Type", "application/octet-stream"),
              HttpCall.Body.OUTBOX);
      Heard reply = request(call, RequestBody.of(audio)).next("replied");

      assertEquals("POST /asr/v1/1?nonce=1&voice_id=a%2Fb HTTP/1.1", head.get().requestLine());
      assertEquals(peer.authority("127.0.0.1"), head.get().value("Host"));
      assertEquals("a+b/c==", head.get().value("Authorization"));
      assertArrayEquals(audio, body.get());
      assertEquals(200, reply.number());
      assertEquals("{\"text\":\"你好\"}", reply.text());
      assertEquals(List.of("42", "43"), reply.headers().get("X-TT-LOGID"));
    }
  }

  @Test
  default void aStatusOfFailureAndARedirectAreAnswersToo() throws Exception {
    for (String status : List.of("302 Found", "400 Bad Request", "503 Unavailable")) {
      Heard reply =
          answered(guest -> guest.answer(status, "why", "Location: http://127.0.0.1:1/elsewhere"));
      assertEquals(status, reply.number() + status.substring(3));
      assertEquals("why", reply.text());
    }
  }

  @Test
  default void anAnswerMayComeInChunksOrLastUntilTheConnectionCloses() throws Exception {
    Heard chunked =
        answered(
            guest ->
                guest.say(
                    "HTTP/1.1 200 OK",
                    "Transfer-Encoding: chunked",
                    "",
                    "3",
                    "one",
                    "4",
                    ", tw",
                    "1",
                    "o",
                    "0",
                    ""));
    Heard toTheEnd = answered(guest -> guest.say("HTTP/1.0 200 OK", "", "all"));

    assertEquals("one, two", chunked.text());
    assertEquals("all", toTheEnd.text().strip());
  }

  @Test
  default void oneConnectionMayServeManyRequestsInTurn() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              for (int i = 0; i < 20; i++) {
                guest.head();
                guest.answer("200 OK", "ok");
              }
            })) {
      HttpCall call = HttpCall.get(peer.at("http", "/"), Map.of());
      for (int i = 0; i < 20; i++) {
        assertEquals("ok", request(call, RequestBody.of(new byte[0])).next("replied").text());
      }
    }
  }

  @Test
  default void aConnectionThatWasClosedInTheMeantimeIsNotUsedAgain() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.head();
              guest.answer("200 OK", "ok", "Connection: close");
            })) {
      HttpCall call = HttpCall.get(peer.at("http", "/"), Map.of());
      for (int i = 0; i < 5; i++) {
        assertEquals("ok", request(call, RequestBody.of(new byte[0])).next("replied").text());
      }
    }
  }

  @Test
  default void anAnswerWithoutEndIsAFault() throws Exception {
    String megabyte = "x".repeat(1 << 20);
    Ears ears =
        asking(
            guest -> {
              guest.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "");
              try {
                for (int i = 0; i < 40; i++) {
                  guest.send(("100000\r\n" + megabyte + "\r\n").getBytes(ISO_8859_1));
                }
              } catch (IOException e) {
                // the other side had enough
              }
            });

    assertFalse(ears.next("broken").text().contains("secret"));
  }

  @Test
  default void anAnswerThatBreaksOffIsAFault() throws Exception {
    Ears ears = asking(guest -> guest.say("HTTP/1.1 200 OK", "Content-Length: 100", "", "half"));

    ears.next("broken");
  }

  @Test
  default void aBodyThatCannotBeReadIsAFault() throws Exception {
    RequestBody unreadable =
        new RequestBody() {
          @Override
          public long length() {
            return 10;
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("the file is gone");
          }
        };
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.head();
              guest.gone();
            })) {
      HttpCall call = new HttpCall("POST", peer.at("http", "/"), Map.of(), HttpCall.Body.SOURCE);
      assertTrue(request(call, unreadable).next("broken").text().contains("the file is gone"));
    }
  }

  @Test
  default void aRequestThatWasGivenUpSaysNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.head();
              asked.countDown();
              guest.gone();
            })) {
      Ears ears = new Ears();
      Loop loop = transport().loop();
      HttpCall call = HttpCall.get(peer.at("http", "/"), Map.of());
      Exchange exchange =
          Line.on(loop, () -> transport().request(call, RequestBody.of(new byte[0]), ears, loop));
      asked.await();
      Line.on(
          loop,
          () -> {
            exchange.cancel();
            return true;
          });
      peer.played();
      assertTrue(ears.silence());
    }
  }

  private Heard answered(Peer.Script script) throws Exception {
    return asking(script).next("replied");
  }

  private Ears asking(Peer.Script script) throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.head();
              script.play(guest);
            })) {
      URI uri = peer.at("http", "/?sign=secret");
      Ears ears = request(HttpCall.get(uri, Map.of()), RequestBody.of("".getBytes(UTF_8)));
      peer.played();
      return ears;
    }
  }

  private Ears request(HttpCall call, RequestBody body) throws InterruptedException {
    Ears ears = new Ears();
    Loop loop = transport().loop();
    Line.on(loop, () -> transport().request(call, body, ears, loop));
    return ears;
  }
}
