package io.github.camelasr.sandbox.feishu;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Terms;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** What the vendor answers, each time with an id of its own in {@code X-Tt-Logid}. */
final class FeishuAnswers {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SecureRandom random = new SecureRandom();
  private final Terms terms;

  FeishuAnswers(Terms terms) {
    this.terms = terms;
  }

  /** Success, with {@code data} or other fields beside the code. */
  Answer success(String msg, ObjectNode fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", 0).put("msg", msg);
    body.setAll(fields);
    return answer(200, logId(), body);
  }

  /** An error of the services. */
  Answer error(int code, String msg) {
    String id = logId();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code).put("msg", msg);
    body.putObject("error").put("log_id", id);
    return answer(status(code), id, body);
  }

  /** Anything. */
  Answer of(int status, ObjectNode body) {
    return answer(status, logId(), body);
  }

  private int status(int code) {
    if (code == FeishuCode.ANOMALY) {
      return 500;
    }
    if (code == FeishuCode.TOO_OFTEN) {
      return 429;
    }
    boolean ofToken = FeishuCode.isOfToken(code);
    return ofToken && terms.quirks().contains(Quirk.TOKEN_ERRORS_WITH_200) ? 200 : 400;
  }

  private static Answer answer(int status, String logId, ObjectNode body) {
    return Answer.of(status, body.toString()).with(Map.of("X-Tt-Logid", logId));
  }

  private String logId() {
    byte[] drawn = new byte[9];
    random.nextBytes(drawn);
    return MOMENT.format(terms.clock().instant()) + HexFormat.of().withUpperCase().formatHex(drawn);
  }
}
