package io.github.camelasr.tck;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.tck.internal.peer.Ears.Heard;
import io.github.camelasr.tck.internal.peer.Frame;
import io.github.camelasr.tck.internal.peer.Guest;
import io.github.camelasr.tck.internal.peer.Line;
import io.github.camelasr.tck.internal.peer.Peer;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How a link is opened. */
interface HandshakeContract extends TransportUser {

  @Test
  default void theUpgradeSaysExactlyWhatWasSigned() throws Exception {
    AtomicReference<Guest.Head> head = new AtomicReference<>();
    String target = "/v2/iat?authorization=YQ%3D%3D&date=Wed%2C%2010%20Jul&x=a%2Bb";
    try (Peer peer =
        Peer.plain(
            guest -> {
              head.set(guest.upgrade());
              guest.gone();
            })) {
      HttpCall call = HttpCall.get(peer.at("ws", target), Map.of("X-Sdk-Date", "20260101T000000Z"));
      Line line = Line.open(transport(), call, MAX_BYTES);
      line.ears().next("opened");

      assertEquals("GET " + target + " HTTP/1.1", head.get().requestLine());
      assertEquals(peer.authority("127.0.0.1"), head.get().value("Host"));
      assertEquals("20260101T000000Z", head.get().value("X-Sdk-Date"));
      assertEquals("13", head.get().value("Sec-WebSocket-Version"));
      assertEquals("websocket", head.get().value("Upgrade"));
      assertTrue(head.get().value("Connection").contains("Upgrade"));
      assertEquals(16, Base64.getDecoder().decode(head.get().value("Sec-WebSocket-Key")).length);
    }
  }

  @Test
  default void aRefusedUpgradeComesWithStatusHeadersAndBody() throws Exception {
    String body = "{\"message\":\"HMAC signature does not match 签名\"}";
    Heard refused =
        opening(guest -> guest.answer("401 Unauthorized", body, "Date: Wed, 10 Jul 2019"));

    assertEquals("refused", refused.what());
    assertEquals(401, refused.number());
    assertEquals(body, refused.text());
    assertEquals(List.of("Wed, 10 Jul 2019"), refused.headers().get("date"));
  }

  @Test
  default void aRefusedUpgradeMayLastUntilTheConnectionCloses() throws Exception {
    Heard refused = opening(guest -> guest.say("HTTP/1.1 403 Forbidden", "", "no white list"));

    assertEquals(403, refused.number());
    assertEquals("no white list", refused.text().strip());
  }

  @Test
  default void aRedirectIsARefusal() throws Exception {
    Heard refused =
        opening(guest -> guest.answer("302 Found", "", "Location: ws://127.0.0.1:1/elsewhere"));

    assertEquals("refused", refused.what());
    assertEquals(302, refused.number());
  }

  @Test
  default void anUpgradeThatAnswersSomebodyElseIsNoLink() throws Exception {
    Heard heard =
        opening(
            guest ->
                guest.say(
                    "HTTP/1.1 101 Switching Protocols",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Accept: c29tZWJvZHkgZWxzZSdzIGtleQ==",
                    ""));

    assertTrue(List.of("refused", "broken").contains(heard.what()), heard.toString());
  }

  @Test
  default void aServerThatGoesAwayDuringTheUpgradeIsANetworkFault() throws Exception {
    Heard heard = opening(guest -> {});

    assertEquals("broken", heard.what());
    assertEquals(LinkFault.Kind.NETWORK, heard.kind());
  }

  @Test
  default void anAnswerThatIsNoHttpIsAFault() throws Exception {
    assertEquals("broken", opening(guest -> guest.say("220 mail.example ESMTP", "")).what());
  }

  private Heard opening(Peer.Script afterHead) throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.head();
              afterHead.play(guest);
            })) {
      Line line = Line.open(transport(), peer.at("ws", "/a?signature=abc"), MAX_BYTES);
      Heard heard = line.ears().next();
      assertFalse(heard.text().contains("signature=abc"), "the query is a secret");
      peer.played();
      return heard;
    }
  }

  @Test
  default void nobodyAtTheAddressIsANetworkFaultWithoutTheQuery() throws Exception {
    URI uri;
    try (Peer peer = Peer.plain(guest -> {})) {
      uri = peer.at("ws", "/a?signature=abc");
    }
    Heard heard = Line.open(transport(), uri, MAX_BYTES).ears().next("broken");

    assertEquals(LinkFault.Kind.NETWORK, heard.kind());
    assertFalse(heard.text().contains("abc"), heard.text());
    assertFalse(heard.text().endsWith("."), heard.text());
  }

  @Test
  default void aHostThatDoesNotExistIsANetworkFault() throws Exception {
    Heard heard =
        Line.open(transport(), URI.create("ws://no-such-host.invalid/a"), MAX_BYTES)
            .ears()
            .next("broken");

    assertEquals(LinkFault.Kind.NETWORK, heard.kind());
  }

  @Test
  default void messagesRightBehindTheUpgradeAreHeardAfterIt() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              String head = Guest.switching(guest.head()) + "\r\n\r\n";
              byte[] first = Frame.text("first").unmasked();
              byte[] all = Arrays.copyOf(head.getBytes(US_ASCII), head.length() + first.length);
              System.arraycopy(first, 0, all, head.length(), first.length);
              guest.send(all);
              guest.gone();
            })) {
      Line line = Line.open(transport(), peer.at("ws", "/"), MAX_BYTES);

      line.ears().next("opened");
      assertEquals("first", line.ears().next("message").text());
    }
  }

  @Test
  default void aLinkThatIsClosedWhileItOpensSaysNothing() throws Exception {
    try (Peer peer =
        Peer.plain(
            guest -> {
              guest.head();
              guest.gone();
            })) {
      Line line = Line.open(transport(), peer.at("ws", "/"), MAX_BYTES);
      line.run(link -> link.close(1000));

      line.ask(link -> link.writable());
      assertTrue(line.ears().silence());
    }
  }
}
