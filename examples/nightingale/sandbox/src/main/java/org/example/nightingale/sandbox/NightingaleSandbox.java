package org.example.nightingale.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Nightingale's server on a free port of loopback. */
public final class NightingaleSandbox implements AutoCloseable {
  /** The only account that there is. */
  private static final String ACCOUNT = "7";

  private static final String KEY = "nightingale-" + "dummy";
  private static final Pattern RATE = Pattern.compile("[?&]rate=(8000|16000)(&|$)");

  private final Mood mood;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);
  private final Server server = new Server();

  private NightingaleSandbox(Mood mood) {
    this.mood = mood;
  }

  /**
   * Starts a server.
   *
   * @param mood how it behaves
   * @return the server, which takes connections
   */
  public static NightingaleSandbox start(Mood mood) {
    NightingaleSandbox sandbox = new NightingaleSandbox(mood);
    sandbox.server.setDaemon(true);
    sandbox.server.setReuseAddr(true);
    sandbox.server.start();
    try {
      sandbox.started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return sandbox;
  }

  /**
   * What a client needs to come in.
   *
   * @return the provider's options by name
   */
  public Map<String, String> options() {
    String endpoint = "ws://127.0.0.1:" + server.getPort() + "/v1/listen";
    return Map.of("endpoint", endpoint, "account", ACCOUNT, "apiKey", KEY);
  }

  /**
   * What was heard so far.
   *
   * @return the dialogues in the order in which they began
   */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() {
    try {
      server.stop(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Server extends WebSocketServer {
    Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket client, ClientHandshake handshake) {
      Heard ear = new Heard();
      heard.add(ear);
      int number = numbers.incrementAndGet();
      Mood now = mood == Mood.DROPS_ONCE && number > 1 ? Mood.CALM : mood;
      String fields = handshake.getResourceDescriptor();
      Matcher rate = RATE.matcher(fields);
      Dialogue dialogue =
          new Dialogue(client, ear, now, rate.find() ? Integer.parseInt(rate.group(1)) : 16_000);
      client.setAttachment(new Visitor(ear, dialogue));
      if (handshake.getFieldValue("Authorization").equals("Key " + KEY)
          && fields.contains("account=" + ACCOUNT)) {
        dialogue.welcome(number);
      } else {
        dialogue.refuse("N10", "the key is wrong");
      }
    }

    @Override
    public void onMessage(WebSocket client, ByteBuffer audio) {
      visitor(client).dialogue().hear(audio);
    }

    @Override
    public void onMessage(WebSocket client, String text) {
      if (text.contains("finish")) {
        visitor(client).dialogue().finish();
      }
    }

    private Visitor visitor(WebSocket client) {
      return client.<Visitor>getAttachment();
    }

    @Override
    public void onClose(WebSocket client, int code, String reason, boolean remote) {
      if (client.<Visitor>getAttachment() != null) {
        visitor(client).ear().end();
      }
    }

    @Override
    public void onError(WebSocket client, Exception e) {}
  }

  private record Visitor(Heard ear, Dialogue dialogue) {}
}
