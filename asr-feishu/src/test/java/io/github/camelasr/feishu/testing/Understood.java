package io.github.camelasr.feishu.testing;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what a dialect has understood: a line for each call, one for each piece of text. */
public final class Understood implements InvocationHandler {
  public final List<String> events = new ArrayList<>();
  public final List<Failure> failures = new ArrayList<>();
  public final Inbox inbox = proxy(Inbox.class);
  private final Piece piece = proxy(Piece.class);
  private final Set<Detail> wanted;
  private final StringBuilder line = new StringBuilder();

  public Understood(Detail... wanted) {
    this.wanted = Set.of(wanted);
  }

  public Failure failure() {
    return failures.get(0);
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) {
    Object[] given = args == null ? new Object[0] : args;
    String call =
        Arrays.stream(given).map(Objects::toString).collect(Collectors.joining(",", "(", ")"));
    return switch (method.getName()) {
      case "wants" -> wanted.contains((Detail) given[0]);
      case "fail" -> keep(failures, (Failure) given[0]);
      case "piece" -> begin("piece" + call);
      case "put" -> keep(events, line.toString());
      default -> note(method, method.getName() + call);
    };
  }

  private static <T> @Nullable Object keep(List<T> list, T item) {
    list.add(item);
    return null;
  }

  private Piece begin(String call) {
    line.setLength(0);
    line.append(call);
    return piece;
  }

  private @Nullable Object note(Method method, String call) {
    if (method.getDeclaringClass() == Piece.class) {
      line.append(' ').append(call);
      return piece;
    }
    events.add(call);
    return null;
  }
}
