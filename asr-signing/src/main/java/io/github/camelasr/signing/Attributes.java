package io.github.camelasr.signing;

import java.util.HashMap;
import java.util.Map;

/** The {@code name=value, name="value"} list of an authorization text. Its failures quote none. */
final class Attributes {
  private final Map<String, String> values = new HashMap<>();

  Attributes(String list) {
    for (String attribute : list.split(",", -1)) {
      int equals = attribute.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("the authorization is not a list of name=value");
      }
      String name = attribute.substring(0, equals).strip();
      if (values.put(name, unquote(attribute.substring(equals + 1).strip())) != null) {
        throw new IllegalArgumentException("the authorization names an attribute twice");
      }
    }
  }

  String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the authorization has no " + name);
    }
    return value;
  }

  private static String unquote(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
