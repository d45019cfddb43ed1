package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.sandbox.Sandbox;

/** Starts the sandbox and tells in the command line's words why it could not. */
final class BuiltInSandbox {
  private BuiltInSandbox() {}

  /**
   * Starts it.
   *
   * @param port 0 for any free one
   */
  static Sandbox start(int port) {
    if (port < 0 || port > 65_535) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "--port " + port + " is outside 0..65535")
          .build();
    }
    try {
      return Sandbox.builder().port(port).start();
    } catch (Exception e) { // Netty throws what it does not declare
      throw AsrException.of(ErrorCategory.BAD_OPTION, "port " + port + " cannot be opened")
          .remedy("Choose another one, or none.")
          .cause(e)
          .build();
    }
  }
}
