/** The command line of the project. */
module io.github.camelasr.app {
  requires static org.jspecify;
  requires io.github.camelasr.component;
  requires io.github.camelasr.sandbox;
  requires io.github.camelasr.audio;
  requires camel.base.engine;
  requires camel.core.engine;
  requires camel.core.model;
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  requires java.logging;
  requires java.net.http;
  requires me.tongfei.progressbar;
  requires org.jline.terminal;

  opens io.github.camelasr.app to
      info.picocli;
}
