package io.github.camelasr.api;

/** The type of an option's value. Values are given as text and checked against it. */
public enum OptionType {
  /** Any text. */
  STRING,
  /** A whole number. */
  INTEGER,
  /** A decimal number. */
  DECIMAL,
  /** {@code true} or {@code false}. */
  BOOLEAN,
  /** A URI with scheme and host. */
  URI
}
