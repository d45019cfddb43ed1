/** A local server that speaks Nightingale's protocol, for tests and for trying things. */
module org.example.nightingale.sandbox {
  requires org.java_websocket;

  exports org.example.nightingale.sandbox;
}
