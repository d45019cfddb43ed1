package io.github.camelasr.tck.toyserver;

import io.github.camelasr.tck.Server;
import io.github.camelasr.tck.Trouble;
import io.github.camelasr.tck.internal.peer.Certificates;
import io.github.camelasr.tck.internal.peer.Guest;
import io.github.camelasr.tck.internal.peer.Guest.Head;
import io.github.camelasr.tck.internal.peer.Peer;
import io.github.camelasr.tck.toy.ToyProvider;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that speaks the toys' protocols and makes every trouble. */
public final class ToyServer implements Server {
  /** The only key that it knows. */
  public static final String KEY = "toy-key-" + "0123456789";

  private final String api;
  private final ToyTroubles troubles;
  private final boolean trusting;
  private final List<ToyTalk> talks = new CopyOnWriteArrayList<>();
  private final ToyRequests requests;
  private final Peer peer;

  /**
   * Starts it.
   *
   * @param api the protocol
   * @param trouble what it does to its clients
   */
  public ToyServer(String api, Trouble trouble) {
    this(api, trouble, false);
  }

  private ToyServer(String api, Trouble trouble, boolean trusting) {
    this.api = api;
    this.troubles = new ToyTroubles(trouble);
    this.trusting = trusting;
    this.requests = new ToyRequests(troubles, this::begin);
    this.peer = trouble == Trouble.UNTRUSTED && !trusting ? secure() : Peer.plain(this::welcome);
  }

  /** A server that lets everybody in, and speaks no TLS when it says it does. */
  public static ToyServer trusting(String api, Trouble trouble) {
    return new ToyServer(api, trouble, true);
  }

  private Peer secure() {
    try (Certificates certificates = new Certificates("ip:127.0.0.1")) {
      return Peer.tls(certificates.server(), this::welcome);
    }
  }

  private ToyTalk begin() {
    ToyTalk talk = new ToyTalk();
    talks.add(talk);
    return talk;
  }

  private void welcome(Guest guest) throws IOException {
    while (true) {
      Head head = guest.head();
      URI uri = URI.create(head.requestLine().split(" ", 3)[1]);
      String length = head.value("content-length");
      byte[] body = guest.bytes(length.isEmpty() ? 0 : Integer.parseInt(length));
      if (troubles.kind() == Trouble.REFUSAL) {
        guest.answer("503 Service Unavailable", "<html>busy</html>");
      } else if (!head.value("upgrade").equals("websocket")) {
        requests.answer(new ToyRequests.Request(guest, head, uri, knows(uri)), body);
      } else {
        ToyTalk talk = begin();
        guest.say(Guest.switching(head), "");
        try {
          new ToySocket(guest, troubles, talk).play(knows(uri));
        } finally {
          talk.end();
        }
        return;
      }
    }
  }

  private boolean knows(URI uri) {
    long time = Long.parseLong(query(uri, "time").orElse("0"));
    return trusting || query(uri, "sign").orElse("").equals(ToyProvider.sign(KEY, time));
  }

  static Optional<String> query(URI uri, String name) {
    Matcher field = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher("" + uri.getRawQuery());
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }

  /** A result. */
  public static String json(int key, String text, boolean end) {
    String last = end ? "1" : "0";
    return "{\"code\":0,\"key\":" + key + ",\"text\":\"" + text + "\",\"end\":" + last + "}";
  }

  @Override
  public Map<String, String> options() {
    String scheme = api.equals("stream") ? "ws" : "http";
    String tls = troubles.kind() == Trouble.UNTRUSTED ? "s" : "";
    URI endpoint = peer.at(scheme + tls, "/" + api);
    return Map.of("api", api, "appKey", KEY, "endpoint", endpoint.toString());
  }

  @Override
  public List<Dialogue> dialogues() {
    return talks.stream().map(ToyTalk::seen).toList();
  }

  @Override
  public void close() {
    troubles.close();
    peer.close();
  }
}
