module io.github.camelasr.api {
  requires static org.jspecify;
}
