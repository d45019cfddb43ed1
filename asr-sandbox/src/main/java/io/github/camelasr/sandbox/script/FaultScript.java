package io.github.camelasr.sandbox.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sessions go wrong, and how. Sessions are counted from 1 over all vendors of a sandbox, in
 * the order in which their requests arrive; a refused one counts too. Immutable.
 */
public final class FaultScript {

  private final List<Fault> always;
  private final Map<Integer, List<Fault>> bySession;

  private FaultScript(List<Fault> always, Map<Integer, List<Fault>> bySession) {
    this.always = always;
    this.bySession = bySession;
  }

  /**
   * Makes a script in which every session has the same faults.
   *
   * @param faults the faults of every session that is not named otherwise; none for a sound server
   * @return the script
   */
  public static FaultScript of(Fault... faults) {
    return new FaultScript(List.of(faults), Map.of());
  }

  /**
   * Gives one session its own faults, in place of those of every session.
   *
   * @param session the number of the session, from 1
   * @param faults its faults; none to let it go well
   * @return a new script
   */
  public FaultScript onSession(int session, Fault... faults) {
    if (session < 1) {
      throw new IllegalArgumentException("sessions are counted from 1: " + session);
    }
    Map<Integer, List<Fault>> more = new HashMap<>(bySession);
    more.put(session, List.of(faults));
    return new FaultScript(always, Map.copyOf(more));
  }

  /**
   * Returns the faults of a session.
   *
   * @param session the number of the session, from 1
   * @return its faults in the order given
   */
  public List<Fault> faults(int session) {
    return bySession.getOrDefault(session, always);
  }
}
