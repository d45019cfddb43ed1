package io.github.camelasr.interop;

/** What a vendor's client told its caller instead of a text. */
public final class ClientFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a failure.
   *
   * @param message the vendor's code and words
   */
  public ClientFailure(String message) {
    super(message);
  }
}
