package io.github.camelasr.interop;

import java.net.URI;
import java.util.Map;

/**
 * What a client needs for one protocol, as {@code ./asr sandbox --json} prints it.
 *
 * @param values endpoint and credentials by the names of the provider's options
 */
public record Access(Map<String, String> values) {

  /** Copies the values. */
  public Access {
    values = Map.copyOf(values);
  }

  URI endpoint() {
    return URI.create(get("endpoint"));
  }

  String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the sandbox gives no " + name);
    }
    return value;
  }
}
