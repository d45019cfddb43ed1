module io.github.camelasr.engine {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires java.net.http;
}
