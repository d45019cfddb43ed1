package io.github.camelasr.component;

/** Whose speech a consumer tells of. */
public enum EventSource {
  /** The live sessions of a group, which producers feed. */
  SESSIONS,
  /** A microphone of this machine, for which the consumer runs a session of its own. */
  MICROPHONE
}
