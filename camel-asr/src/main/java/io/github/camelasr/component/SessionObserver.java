package io.github.camelasr.component;

/**
 * Follows the sessions of a component: meters and the like. Found in Camel's registry, or set on
 * the component. Thread-safe, and must not block.
 */
@FunctionalInterface
public interface SessionObserver {

  /**
   * A session is about to open.
   *
   * @param provider the name of its provider
   * @return follows that session alone
   */
  SessionProbe open(String provider);
}
