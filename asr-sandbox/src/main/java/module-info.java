module io.github.camelasr.sandbox {
  requires static org.jspecify;
  requires io.github.camelasr.signing;
}
