package io.github.camelasr.sandbox.tencent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.server.SessionLog;
import io.github.camelasr.sandbox.server.Upgrade;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parameters of a query, read as the vendor checks them.
 *
 * @param request where they stand
 * @param badCode the vendor's code for one that is missing or not allowed
 */
record Parameters(Upgrade request, int badCode) {

  String required(String name) {
    return request
        .parameter(name)
        .orElseThrow(() -> new TencentRefusal(badCode, "missing parameter " + name));
  }

  Optional<String> optional(String name, String pattern) {
    Optional<String> value = request.parameter(name);
    if (value.isPresent() && !value.get().matches(pattern)) {
      throw invalid(name);
    }
    return value;
  }

  String required(String name, String pattern) {
    required(name);
    return optional(name, pattern).orElseThrow();
  }

  /** Returns a whole number within bounds. */
  long number(String name, long min, long max) {
    long number = Long.parseLong(required(name, "-?\\d{1,18}"));
    if (number < min || number > max) {
      throw invalid(name);
    }
    return number;
  }

  /** Returns a whole number within bounds, or another if it is missing. */
  long number(String name, long min, long max, long otherwise) {
    return request.parameter(name).isEmpty() ? otherwise : number(name, min, max);
  }

  TencentRefusal invalid(String name) {
    return new TencentRefusal(badCode, "invalid parameter " + name);
  }

  /** Notes the parameters, and those among them that the vendor does not know. */
  void note(SessionLog log, Set<String> known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(request.query()).forEach(json::put);
    json.remove("signature");
    log.parameters(json.toString());
    for (String name : request.query().keySet()) {
      if (!known.contains(name)) {
        log.warn("unknown parameter " + name);
      }
    }
  }
}
