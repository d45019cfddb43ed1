module io.github.camelasr.signing {
  requires static org.jspecify;
}
