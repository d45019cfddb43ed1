module io.github.camelasr.audio {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
}
