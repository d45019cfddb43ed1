package io.github.camelasr.engine.quota;

import io.github.camelasr.api.spi.Rules;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the quotas of all accounts for all sessions of an engine, or of several that share it: who
 * finds no place waits in turn, as long as its terms say. A session that goes on with a new
 * dialogue is let in before those that begin. Thread-safe; it owns no thread, all waiting is done
 * on the sessions' loops.
 */
public final class Governor {
  private final InstantSource clock;
  private final ClusterLeases cluster;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  /** A governor of this machine alone. */
  public Governor() {
    this(InstantSource.system(), ClusterLeases.NONE);
  }

  /**
   * A governor.
   *
   * @param clock tells when a day begins
   * @param cluster counts sessions over several machines
   */
  public Governor(InstantSource clock, ClusterLeases cluster) {
    this.clock = clock;
    this.cluster = cluster;
  }

  /**
   * A place among an account's sessions, not asked for yet; opening one is a request, too.
   *
   * @param terms what the account has, and how long to wait
   * @param continuing whether an open session goes on with another dialogue: it is let in before
   *     others, and waits until a place becomes free even if new ones would not
   * @param visitor who asks
   * @return the place
   */
  public Lease lease(Admission terms, boolean continuing, Visitor visitor) {
    Ticket.Bounds bounds = new Ticket.Bounds(terms, continuing);
    return new Ticket(account(terms.quota()), cluster, bounds, visitor);
  }

  /**
   * Makes a request of an open session as soon as the account has one left for this second.
   *
   * @param terms what the account has
   * @param visitor is let in, at once or a little later, and never refused; called on its loop, as
   *     this method is
   */
  public void request(Admission terms, Visitor visitor) {
    long now = visitor.loop().nanoTime();
    long slot = account(terms.quota()).slot(terms.quota(), now, Long.MAX_VALUE);
    if (slot <= now) {
      visitor.admitted().run();
    } else {
      visitor.loop().at(slot, visitor.admitted());
    }
  }

  /**
   * What is in use now, for health checks and metrics.
   *
   * @return one entry for each account that was ever used, by key
   */
  public List<Usage> usage() {
    return accounts.entrySet().stream()
        .map(entry -> entry.getValue().usage(entry.getKey()))
        .sorted(Comparator.comparing(Usage::key))
        .toList();
  }

  private Account account(Rules.Quota quota) {
    return accounts.computeIfAbsent(quota.key(), key -> new Account(clock));
  }
}
