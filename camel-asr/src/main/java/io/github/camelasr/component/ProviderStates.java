package io.github.camelasr.component;

import io.github.camelasr.api.AsrEvent;
import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.SessionClosed;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How each provider has done so far, for health checks and the developer's console. */
final class ProviderStates implements SessionObserver {
  private final Map<String, ProviderState> states = new ConcurrentSkipListMap<>();

  ProviderStates() {}

  /** All providers that had a session, by name. */
  Map<String, ProviderState> all() {
    return states;
  }

  ProviderState of(String provider) {
    return states.computeIfAbsent(provider, name -> new ProviderState());
  }

  @Override
  public SessionProbe open(String provider) {
    ProviderState state = of(provider);
    state.opened();
    return new Follower(state);
  }

  private static final class Follower implements SessionProbe {
    private final ProviderState state;
    private final AtomicBoolean over = new AtomicBoolean();

    private Follower(ProviderState state) {
      this.state = state;
    }

    @Override
    public void onEvent(AsrEvent event) {
      if (event instanceof SessionClosed closed && over.compareAndSet(false, true)) {
        closed.error().ifPresentOrElse(state::failed, state::ended);
      }
    }

    @Override
    public void refused(AsrException why) {
      if (over.compareAndSet(false, true)) {
        state.failed(why);
      }
    }
  }
}
