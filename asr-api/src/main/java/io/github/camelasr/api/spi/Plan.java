package io.github.camelasr.api.spi;

import java.util.List;

/** A checked configuration: its rules as data, and one dialect for each dialogue. Thread-safe. */
public interface Plan {

  /**
   * The vendor's rules under this configuration.
   *
   * @return the rules, always the same
   */
  Rules rules();

  /**
   * Starts a dialogue.
   *
   * @param moment time and entropy for whatever must be unique
   * @return a new dialect
   */
  Dialect attempt(Moment moment);

  /**
   * What the configuration asks for that the vendor will silently ignore.
   *
   * @return one sentence each, to be shown to the user once
   */
  default List<String> warnings() {
    return List.of();
  }
}
