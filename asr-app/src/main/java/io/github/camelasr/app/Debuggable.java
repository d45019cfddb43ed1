package io.github.camelasr.app;

/** A command that can tell more about an error. */
interface Debuggable {

  /** Whether stack traces and logs are wanted. */
  boolean debug();
}
