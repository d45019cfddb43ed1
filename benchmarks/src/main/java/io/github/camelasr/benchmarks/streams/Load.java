package io.github.camelasr.benchmarks.streams;

import io.github.camelasr.benchmarks.Vendors;
import java.util.List;
import java.util.Map;

/**
 * How much is asked of a client.
 *
 * @param provider whose protocol is spoken
 * @param streams how many at once
 * @param seconds how long it is measured
 * @param warmUp how many seconds before that are not
 */
public record Load(String provider, int streams, int seconds, int warmUp) {
  private static final int MOST_STREAMS = 10_000;
  private static final int MOST_SECONDS = 3_600;
  private static final int BYTES_PER_MS = 32;

  /** Checks the bounds. */
  public Load {
    if (streams < 1 || streams > MOST_STREAMS || seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "from 1 to " + MOST_STREAMS + " streams, from 1 to " + MOST_SECONDS + " seconds");
    }
  }

  /** From the words of a command line. */
  static Load of(List<String> args) {
    int seconds = Integer.parseInt(value(args, "--seconds", "30"));
    return new Load(
        value(args, "--provider", "iflytek"),
        Integer.parseInt(value(args, "--streams", "1000")),
        seconds,
        Integer.parseInt(value(args, "--warm-up", Integer.toString(Math.max(3, seconds / 2)))));
  }

  /** The words of a command line that say the same. */
  List<String> words() {
    return List.of(
        "--provider", provider,
        "--streams", Integer.toString(streams),
        "--seconds", Integer.toString(seconds),
        "--warm-up", Integer.toString(warmUp));
  }

  static String value(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at < 0 || at + 1 == args.size() ? otherwise : args.get(at + 1);
  }

  /** The options of the provider, with dummy credentials and without any quota. */
  Map<String, String> options(int port) {
    String path = provider.equals("tencent") ? "/asr/v2" : provider.equals("iflytek") ? "/iat" : "";
    return Vendors.options(
        provider,
        Map.of(
            "endpoint",
            "ws://127.0.0.1:" + port + path,
            "maxSessions",
            "1000000",
            "maxRequestsPerSecond",
            "1000000",
            "api",
            apiName()));
  }

  String apiName() {
    return switch (provider) {
      case "iflytek" -> "iat";
      case "tencent" -> "ws-v2";
      case "huawei" -> "continue-stream";
      default -> throw new IllegalArgumentException("streams of " + provider + " are not measured");
    };
  }

  /** The audio of one message. */
  int chunkBytes() {
    return Vendors.plan(provider, Map.of("api", apiName())).rules().chunking().preferBytes();
  }

  /** The time between two messages of a stream. */
  long periodNanos() {
    return chunkBytes() * 1_000_000L / BYTES_PER_MS;
  }

  /** How many messages a client that keeps the pace sends while it is measured. */
  long messages() {
    return (long) (streams * (seconds * 1e9 / periodNanos()));
  }
}
