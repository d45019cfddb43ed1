package io.github.camelasr.engine.transport;

/**
 * Why a connection failed.
 *
 * @param kind what kind of fault
 * @param message what happened, without a final full stop, without secrets and without the query of
 *     the URI
 */
public record LinkFault(Kind kind, String message) {
  private static final int LONGEST = 200;

  /**
   * A fault that an exception tells of.
   *
   * @param kind what kind of fault
   * @param what what happened
   * @param cause its message follows: the first line, bounded, without what follows a question mark
   * @return the fault
   */
  public static LinkFault of(Kind kind, String what, Throwable cause) {
    String said = cause.getMessage();
    String line = said == null ? "" : said.lines().findFirst().orElse("");
    String safe = line.isEmpty() ? cause.getClass().getSimpleName() : withoutQueries(line);
    return new LinkFault(
        kind, what + ": " + (safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe));
  }

  private static String withoutQueries(String line) {
    return line.replaceAll("\\?\\S*", "?…");
  }

  /** What kind of fault. */
  public enum Kind {
    /** The connection could not be made or broke. */
    NETWORK,
    /** The server's certificate is not trusted, or TLS failed otherwise. */
    TLS,
    /** The server sent something that is not allowed, such as a message that is too long. */
    PROTOCOL
  }
}
