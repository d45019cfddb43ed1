package io.github.camelasr.tck.toyserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.tck.Trouble;
import io.github.camelasr.tck.internal.peer.Guest;
import io.github.camelasr.tck.internal.peer.Guest.Head;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The toys' protocols of requests, and their tokens. */
final class ToyRequests {
  private static final Set<Trouble> MUTE =
      EnumSet.of(
          Trouble.RESET, Trouble.RESET_ONCE, Trouble.SILENCE, Trouble.GIBBERISH, Trouble.FLOOD);

  private final ToyTroubles troubles;
  private final Supplier<ToyTalk> beginning;
  private final Map<String, ToyTalk> talks = new ConcurrentHashMap<>();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final AtomicInteger issued = new AtomicInteger();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  ToyRequests(ToyTroubles troubles, Supplier<ToyTalk> beginning) {
    this.troubles = troubles;
    this.beginning = beginning;
  }

  /** A request, and whether it was signed as it must be. */
  record Request(Guest guest, Head head, URI uri, boolean isKnown) {}

  void answer(Request request, byte[] body) throws IOException {
    switch (request.uri().getPath()) {
      case "/token" -> request.guest().answer("200 OK", token(new String(body, UTF_8)));
      case "/chunk" -> chunk(request, body);
      default -> job(request, body);
    }
  }

  private String token(String key) {
    if (!key.equals(ToyServer.KEY)) {
      return "{\"code\":40001}";
    }
    String token = "toy-token-" + issued.incrementAndGet();
    tokens.add(token);
    return "{\"code\":0,\"token\":\"" + token + "\"}";
  }

  private void chunk(Request request, byte[] body) throws IOException {
    Guest guest = request.guest();
    if (!request.isKnown() || !tokens.contains(request.head().value("authorization"))) {
      guest.answer("200 OK", "{\"code\":" + (request.isKnown() ? 40002 : 40001) + "}");
      return;
    }
    String id = ToyServer.query(request.uri(), "id").orElseThrow();
    ToyTalk talk = talks.computeIfAbsent(id, any -> beginning.get());
    talk.hear(Integer.parseInt(ToyServer.query(request.uri(), "step").orElseThrow()), body);
    if (makesTrouble(guest, talk)) {
      return;
    }
    String cue = ToyServer.query(request.uri(), "cue").orElseThrow();
    if (!cue.equals("more")) {
      talk.end();
    }
    boolean last = cue.equals("last");
    guest.answer("200 OK", ToyServer.json(1, last ? "every word of it" : "", last));
  }

  private void job(Request request, byte[] body) throws IOException {
    Guest guest = request.guest();
    if (!request.isKnown()) {
      guest.answer("200 OK", "{\"code\":40001}");
      return;
    }
    String ticket = ToyServer.query(request.uri(), "ticket").orElse("");
    if (!ticket.isEmpty()) {
      boolean first = asked.add(ticket);
      guest.answer("200 OK", first ? "{\"code\":0}" : ToyServer.json(1, "every word of it", true));
      return;
    }
    ToyTalk talk = beginning.get();
    talk.hear(body);
    talk.end();
    if (!makesTrouble(guest, talk)) {
      String number = "ticket-" + issued.incrementAndGet();
      guest.answer("200 OK", "{\"code\":0,\"ticket\":\"" + number + "\"}");
    }
  }

  /** Whether the answer is left out. */
  private boolean makesTrouble(Guest guest, ToyTalk talk) throws IOException {
    if (!troubles.isDue(talk)) {
      return false;
    }
    switch (troubles.kind()) {
      case RESET, RESET_ONCE -> guest.reset();
      case SILENCE -> guest.gone();
      case GIBBERISH, FLOOD -> guest.answer("200 OK", troubles.nonsense());
      case DEAD_TOKENS -> tokens.clear();
      case DEAFNESS -> troubles.rest();
      default -> {}
    }
    return MUTE.contains(troubles.kind());
  }
}
