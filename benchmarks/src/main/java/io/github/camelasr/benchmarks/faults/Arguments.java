package io.github.camelasr.benchmarks.faults;

import java.util.List;

/**
 * What the command was told.
 *
 * @param json whether to print all figures as JSON
 * @param hours how long the streams are; 0 for the table
 * @param seed of what happens at random
 * @param only one protocol, such as {@code iflytek/iat}; empty for all
 */
record Arguments(boolean json, long hours, long seed, String only) {

  static Arguments of(String... args) {
    List<String> all = List.of(args);
    return new Arguments(
        all.contains("--json"),
        Long.parseLong(value(all, "--hours", "0")),
        Long.parseLong(value(all, "--seed", "1")),
        value(all, "--only", ""));
  }

  private static String value(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at < 0 || at + 1 == args.size() ? otherwise : args.get(at + 1);
  }

  boolean wants(Subject subject) {
    return only.isEmpty() || only.equals(subject.provider() + "/" + subject.variant());
  }
}
