package io.github.camelasr.iflytek.lfasr;

import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.iflytek.testing.RecordingOutbox;
import io.github.camelasr.iflytek.testing.Signed;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Orders and their answers for tests. */
final class Order {
  static final RecordingSource UPLOAD =
      new RecordingSource(
          Optional.empty(),
          Optional.of("会议.wav"),
          OptionalLong.of(64_044),
          Optional.of(Duration.ofSeconds(2)));

  private Order() {}

  static JobDialect dialect(String... options) {
    return (JobDialect) Signed.plan(new LfasrVariant(), options).attempt(Signed.NOW);
  }

  /** A dialect that has asked for its result. */
  static JobDialect polling(String... options) {
    JobDialect dialect = dialect(options);
    dialect.poll("order1", Signed.NOW, Token.NONE, new RecordingOutbox());
    return dialect;
  }

  static RecordingSource at(String url) {
    return new RecordingSource(
        Optional.of(URI.create(url)), Optional.empty(), OptionalLong.empty(), Optional.empty());
  }

  static String accepted(String order, int estimateMs) {
    return "{\"code\":\"000000\",\"descInfo\":\"success\",\"content\":{\"orderId\":\"%s\",\"taskEstimateTime\":%d}}"
        .formatted(order, estimateMs);
  }

  /** The state of an order; {@code more} are further fields of the content. */
  static String state(int status, int failType, String more) {
    return "{\"code\":\"000000\",\"descInfo\":\"success\",\"content\":{\"orderInfo\":{\"orderId\":\"order1\",\"failType\":%d,\"status\":%d},\"taskEstimateTime\":0%s}}"
        .formatted(failType, status, more);
  }

  /** A finished order with its result, encoded as a text. */
  static String done(String orderResult) {
    return state(4, 0, ",\"orderResult\":\"" + escape(orderResult) + "\"");
  }

  /** An element of the lattice: its sentence is a text of its own. */
  static String best(String st) {
    return "{\"json_1best\":\"" + escape("{\"st\":" + st + "}") + "\"}";
  }

  static String error(String code) {
    return "{\"code\":\"" + code + "\",\"descInfo\":\"said\"}";
  }

  static String escape(String json) {
    return json.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
