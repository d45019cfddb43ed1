/**
 * Faithful local servers of the vendors' protocols, with scripted speech and faults.
 *
 * <p>For tests and for trying things out: loopback only, dummy credentials, no recognition of
 * anything but known samples.
 */
module io.github.camelasr.sandbox {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires io.github.camelasr.signing;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires io.netty.transport;

  exports io.github.camelasr.sandbox;
  exports io.github.camelasr.sandbox.script;
}
