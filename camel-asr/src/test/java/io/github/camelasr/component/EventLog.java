package io.github.camelasr.component;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** The end of a route that keeps what comes, and sees whether a session comes twice at once. */
final class EventLog implements Processor {
  private final List<Told> all = new CopyOnWriteArrayList<>();
  private final Set<String> busy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger overlaps = new AtomicInteger();

  /** What an exchange told. */
  record Told(EventKind kind, String session, Object body, Map<String, Object> headers) {
    <T> T header(String name, Class<T> type) {
      return type.cast(headers.get(name));
    }
  }

  @Override
  public void process(Exchange exchange) {
    Map<String, Object> headers = new TreeMap<>(exchange.getMessage().getHeaders());
    String session = (String) headers.get(AsrHeaders.SESSION_ID);
    if (!busy.add(session)) {
      overlaps.incrementAndGet();
    }
    EventKind kind = (EventKind) headers.get(AsrHeaders.EVENT);
    all.add(new Told(kind, session, exchange.getMessage().getBody(), headers));
    busy.remove(session);
  }

  List<Told> all() {
    return List.copyOf(all);
  }

  List<Told> of(EventKind kind) {
    return all.stream().filter(told -> told.kind() == kind).toList();
  }

  List<Told> of(String session) {
    return all.stream().filter(told -> told.session().equals(session)).toList();
  }

  /** The bodies of all events of a kind, joined. */
  String text(EventKind kind) {
    return of(kind).stream().map(told -> (String) told.body()).collect(Collectors.joining());
  }

  boolean hasEnded(int sessions) {
    return of(EventKind.SESSION_ENDED).size() == sessions;
  }

  int overlaps() {
    return overlaps.get();
  }
}
