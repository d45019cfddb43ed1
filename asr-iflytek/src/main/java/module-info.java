module io.github.camelasr.iflytek {
  requires static org.jspecify;
  requires io.github.camelasr.api;
  requires io.github.camelasr.signing;
}
