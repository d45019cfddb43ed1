package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The fields of one object of a client's message, read as the vendor checks them.
 *
 * @param object the object; anything else counts as without fields
 * @param path where it stands, such as {@code /business}
 */
record Fields(JsonNode object, String path) {

  /** Returns a text that must be there; 10163 if it is not. */
  String required(String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw IatCode.INVALID_PARAMETER.refusal(path + " '" + name + "' param is required");
    }
    if (!value.isTextual()) {
      throw IatCode.INVALID_PARAMETER.refusal(path + "/" + name + " expect type string");
    }
    return value.textValue();
  }

  /** Returns a text that must be there and be one of these; 10007 if it is another. */
  String required(String name, Set<String> allowed) {
    String value = required(name);
    if (!allowed.contains(value)) {
      throw invalid(name);
    }
    return value;
  }

  /** Returns whether a text is there; 10007 if it is not one of these. */
  boolean has(String name, Set<String> allowed) {
    if (object.path(name).isMissingNode()) {
      return false;
    }
    required(name, allowed);
    return true;
  }

  /** Returns a number; 10163 if it is none, 10007 if it is not allowed. */
  OptionalInt number(String name, IntPredicate allowed) {
    JsonNode value = object.path(name);
    if (value.isMissingNode()) {
      return OptionalInt.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw IatCode.INVALID_PARAMETER.refusal(path + "/" + name + " expect type integer");
    }
    if (!allowed.test(value.intValue())) {
      throw invalid(name);
    }
    return OptionalInt.of(value.intValue());
  }

  IatRefusal invalid(String name) {
    return IatCode.INVALID_VALUE.refusal(": " + path + "/" + name);
  }
}
