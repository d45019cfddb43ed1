package io.github.camelasr.tck.internal.rules;

/** A rule is broken; says by what. */
final class Breach extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Breach(String detail) {
    super(detail);
  }

  /**
   * Goes on only if a condition holds.
   *
   * @param condition what must hold
   * @param detail what was found if it does not
   */
  static void unless(boolean condition, Object... detail) {
    if (!condition) {
      StringBuilder text = new StringBuilder();
      for (Object part : detail) {
        text.append(part);
      }
      throw new Breach(text.toString());
    }
  }
}
