package io.github.camelasr.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Outbox.Kind;
import io.github.camelasr.engine.transport.LinkFault;
import io.github.camelasr.engine.transport.Loop;
import io.github.camelasr.engine.transport.RequestBody;
import io.github.camelasr.engine.transport.Transport;
import io.github.camelasr.tck.internal.peer.Certificates;
import io.github.camelasr.tck.internal.peer.Ears;
import io.github.camelasr.tck.internal.peer.Ears.Heard;
import io.github.camelasr.tck.internal.peer.Frame;
import io.github.camelasr.tck.internal.peer.Line;
import io.github.camelasr.tck.internal.peer.Peer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a transport trusts. */
interface TlsContract extends TransportUser {

  @Test
  default void aSelfSignedCertificateIsRefused() throws Exception {
    try (Certificates own = new Certificates("dns:localhost,ip:127.0.0.1");
        Peer peer = Peer.tls(own.server(), guest -> unheard(guest::head))) {
      Heard link = Line.open(transport(), peer.at("wss", "/?a=b"), MAX_BYTES).ears().next("broken");
      Heard request = request(transport(), peer.at("https", "/?a=b")).next("broken");

      assertEquals(LinkFault.Kind.TLS, link.kind());
      assertEquals(LinkFault.Kind.TLS, request.kind());
    }
  }

  @Test
  default void aTrustedCertificateIsTakenForItsOwnHostOnly() throws Exception {
    try (Certificates own = new Certificates("dns:localhost");
        Peer peer =
            Peer.tls(
                own.server(),
                guest -> {
                  guest.upgrade();
                  guest.frame(Frame.text("you are welcome"));
                  guest.frame(Frame.text(guest.message().text()));
                  guest.gone();
                })) {
      own.trusted(() -> talk(peer));
    }
  }

  private void talk(Peer peer) {
    Transport trusting = newTransport();
    try {
      URI uri = URI.create("wss://" + peer.authority("localhost") + "/");
      Line line = Line.open(trusting, uri, MAX_BYTES);
      line.ears().next("opened");
      assertEquals("you are welcome", line.ears().next("message").text());
      String echo = "x".repeat(100_000);
      line.run(link -> link.outbox().text(echo).send(Kind.TEXT));
      assertEquals(echo, line.ears().next("message").text());

      Line wrong = Line.open(trusting, peer.at("wss", "/"), MAX_BYTES);
      assertEquals(LinkFault.Kind.TLS, wrong.ears().next("broken").kind());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      trusting.close();
    }
  }

  private static Ears request(Transport transport, URI uri) throws InterruptedException {
    Ears ears = new Ears();
    Loop loop = transport.loop();
    HttpCall call = HttpCall.get(uri, Map.of());
    Line.on(loop, () -> transport.request(call, RequestBody.of(new byte[0]), ears, loop));
    return ears;
  }

  /** The other side goes away during the handshake, as it should. */
  private static void unheard(Peer.Step step) {
    try {
      step.take();
    } catch (IOException e) {
      // as expected
    }
  }
}
