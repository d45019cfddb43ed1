/**
 * The conformance kit: the rules of docs/contract.md as JUnit tests that any provider joins. Needs
 * no keys, no network and no vendor.
 */
module io.github.camelasr.tck {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires transitive io.github.camelasr.engine;
  requires java.management;
  requires jdk.httpserver;
  requires jdk.management;
  requires transitive org.junit.jupiter.api;

  exports io.github.camelasr.tck;
  exports io.github.camelasr.tck.fuzz;
}
