package io.github.camelasr.sandbox.feishu;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The streams of the tenant: "全局租户总限流：20 路（一个 stream_id 称为一路会话）". */
final class Streams {

  private static final int MOST_AT_ONCE = 20;

  /** Those that are over are kept for a while, because their last answer may be asked for again. */
  private static final int MOST_KEPT = 1_000;

  private final Map<String, FeishuStream> streams = new LinkedHashMap<>();
  private final Duration idle;

  Streams(Duration idle) {
    this.idle = idle;
  }

  @Nullable FeishuStream find(String id) {
    return streams.get(id);
  }

  /** Refuses a stream more than there may be; one that was left alone does not count. */
  void checkRoom(Instant now) {
    streams.values().removeIf(stream -> !stream.isOver() && stream.isIdleSince(now.minus(idle)));
    if (streams.values().stream().filter(stream -> !stream.isOver()).count() >= MOST_AT_ONCE) {
      throw new FeishuRefusal(FeishuCode.TOO_OFTEN, "request trigger frequency limit");
    }
  }

  void add(String id, FeishuStream stream) {
    streams.put(id, stream);
    if (streams.size() > MOST_KEPT) {
      streams.values().stream().filter(FeishuStream::isOver).findFirst().ifPresent(this::forget);
    }
  }

  private void forget(FeishuStream stream) {
    streams.values().remove(stream);
  }
}
