package io.github.camelasr.sandbox.abcpen;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.rtasr.SignaAccount;
import io.github.camelasr.sandbox.script.Ending.How;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.server.Answer;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Exchange;
import io.github.camelasr.sandbox.server.Fetch;
import io.github.camelasr.sandbox.server.HttpProtocol;
import io.github.camelasr.sandbox.server.Offer;
import io.github.camelasr.sandbox.server.Request;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.server.Visit;
import io.github.camelasr.sandbox.speech.Recognizers;
import io.github.camelasr.sandbox.speech.Recording;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * ABCPen long: POST hands a recording's URL in, GET asks for its result. The document has the
 * parameters in the query, the vendor's programs in a form: both are taken.
 */
public final class LongProtocol implements Offer, HttpProtocol {

  private static final int MAX_TASKS = 1_000;

  private final SignaAccount account;
  private final Recognizers recognizers;
  private final Map<String, LongTask> tasks = new LinkedHashMap<>();

  /**
   * Makes the protocol.
   *
   * @param account who may come in
   * @param terms what the sandbox is made with
   */
  public LongProtocol(SignaAccount account, Terms terms) {
    this.account = account;
    this.recognizers = terms.recognizers();
  }

  @Override
  public String vendor() {
    return "abcpen";
  }

  @Override
  public String variant() {
    return "long";
  }

  @Override
  public String path() {
    return "/v1/asr/long";
  }

  @Override
  public Map<String, String> access(Authority authority) {
    return account.access(authority.http(path()));
  }

  @Override
  public void serve(Request request, Exchange exchange) {
    Map<String, String> fields = new HashMap<>(request.query());
    switch (request.method()) {
      case "POST" -> {
        fields.putAll(form(request.body()));
        create(fields, exchange);
      }
      case "GET" -> query(fields, exchange);
      default -> exchange.answer(Answer.of(405, "{\"message\":\"GET or POST\"}"));
    }
  }

  private static Map<String, String> form(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    new QueryStringDecoder(new String(body, StandardCharsets.UTF_8), false)
        .parameters()
        .forEach((name, values) -> fields.put(name, values.get(0)));
    return fields;
  }

  private void create(Map<String, String> fields, Exchange exchange) {
    Visit visit = exchange.open("abcpen/long");
    if (visit.isRefused(exchange)) {
      return;
    }
    note(visit, fields);
    try {
      admit(fields);
      LongTask task =
          new LongTask(UUID.randomUUID().toString().replace("-", ""), LongOrder.of(fields), visit);
      Answer scripted = happen(visit, 0);
      if (scripted == null) {
        keep(task);
        Fetch.begin(
            task.order().url(), file -> exchange.after(Duration.ZERO, () -> hear(task, file)));
      }
      visit.answer(exchange, scripted == null ? LongAnswers.accepted(task.id()) : scripted);
    } catch (LongRefusal refusal) {
      visit.log().ended(How.ERROR, refusal.code());
      visit.answer(exchange, LongAnswers.error(refusal.code(), refusal.desc()));
    }
  }

  private void keep(LongTask task) {
    tasks.put(task.id(), task);
    if (tasks.size() > MAX_TASKS) {
      tasks.remove(tasks.keySet().iterator().next());
    }
  }

  private void hear(LongTask task, Optional<byte[]> file) {
    byte[] audio = file.orElse(new byte[0]);
    Recording recording =
        Recording.hear(audio, recognizers, task.visit().log().number(), task.order().language());
    task.visit().log().audio(audio, recording.durationMs());
    task.heard(recording);
  }

  private void query(Map<String, String> fields, Exchange exchange) {
    LongTask task = tasks.get(fields.getOrDefault("task_id", ""));
    try {
      admit(fields);
      if (task == null) {
        throw new LongRefusal(10107, "illegal parameter|task_id");
      }
      answer(task, exchange);
    } catch (LongRefusal refusal) {
      exchange.answer(LongAnswers.error(refusal.code(), refusal.desc()));
    }
  }

  /** A fault that waits for audio befalls the first query. */
  private static void answer(LongTask task, Exchange exchange) {
    Visit visit = task.visit();
    Answer scripted = happen(visit, Long.MAX_VALUE);
    Recording recording = task.query();
    if (scripted != null) {
      visit.answer(exchange, scripted);
    } else if (recording == null) {
      visit.answer(exchange, LongAnswers.atWork(task.id()));
    } else {
      visit.log().ended(How.SERVER_CLOSED, 200);
      visit.answerLast(exchange, LongAnswers.result(task, recording));
    }
  }

  private static @Nullable Answer happen(Visit visit, long audioMs) {
    Answer[] scripted = {null};
    visit.heard(
        audioMs,
        fault -> {
          if (fault instanceof Fault.Fail fail) {
            visit.log().ended(How.ERROR, fail.code());
            scripted[0] = LongAnswers.error(fail.code(), fail.message());
          }
        });
    return scripted[0];
  }

  private void admit(Map<String, String> fields) {
    for (String required : List.of("appid", "ts", "signa")) {
      if (!fields.containsKey(required)) {
        throw new LongRefusal(10106, "invalid parameter|" + required);
      }
    }
    if (!account.admits(fields, "appid")) {
      throw new LongRefusal(10105, "illegal access");
    }
  }

  private static void note(Visit visit, Map<String, String> fields) {
    ObjectNode noted = JsonNodeFactory.instance.objectNode();
    fields.forEach(noted::put);
    noted.remove("signa");
    visit.log().parameters(noted.toString());
  }
}
