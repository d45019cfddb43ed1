package io.github.camelasr.sandbox.server;

import io.github.camelasr.sandbox.script.MemoryAnswer;
import io.github.camelasr.sandbox.script.Time;
import io.github.camelasr.signing.HttpDate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An HTTP request within the process. */
record MemoryExchange(House house, Time time, Consumer<Optional<MemoryAnswer>> client)
    implements Exchange {

  @Override
  public Visit open(String api) {
    return house.visit(api);
  }

  @Override
  public void answer(Answer answer) {
    client.accept(Optional.of(dated(answer, house)));
  }

  static MemoryAnswer dated(Answer answer, House house) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("Date", HttpDate.format(house.clock().instant()));
    return new MemoryAnswer(answer.status(), headers, answer.body().getBytes(answer.charset()));
  }

  @Override
  public void drop(boolean reset) {
    client.accept(Optional.empty());
  }

  @Override
  public void after(Duration delay, Runnable task) {
    time.after(delay, task);
  }
}
