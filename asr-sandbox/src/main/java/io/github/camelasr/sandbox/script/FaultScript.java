package io.github.camelasr.sandbox.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Which sessions go wrong, and how. Sessions are counted from 1 over all vendors of a sandbox, in
 * the order in which their requests arrive; a refused one counts too. Immutable.
 */
public final class FaultScript {

  private final IntFunction<List<Fault>> others;
  private final Map<Integer, List<Fault>> bySession;

  private FaultScript(IntFunction<List<Fault>> others, Map<Integer, List<Fault>> bySession) {
    this.others = others;
    this.bySession = bySession;
  }

  /**
   * Makes a script in which every session has the same faults.
   *
   * @param faults the faults of every session that is not named otherwise; none for a sound server
   * @return the script
   */
  public static FaultScript of(Fault... faults) {
    List<Fault> always = List.of(faults);
    return new FaultScript(session -> always, Map.of());
  }

  /**
   * Makes a script that works out the faults of each session, such as at random from a seed.
   *
   * @param faults gives the faults of a session by its number, from 1; the same whenever it is
   *     asked, from whichever thread
   * @return the script
   */
  public static FaultScript each(IntFunction<List<Fault>> faults) {
    return new FaultScript(faults, Map.of());
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
    return new FaultScript(others, Map.copyOf(more));
  }

  /**
   * Returns the faults of a session.
   *
   * @param session the number of the session, from 1
   * @return its faults in the order given
   */
  public List<Fault> faults(int session) {
    List<Fault> own = bySession.get(session);
    return own == null ? List.copyOf(others.apply(session)) : own;
  }
}
