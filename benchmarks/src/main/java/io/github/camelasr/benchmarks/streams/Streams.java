package io.github.camelasr.benchmarks.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Measures clients one after the other, the floor always first, each against a new sink:
 *
 * <pre>
 * [--provider iflytek|tencent|huawei] [--streams N] [--seconds N] [--warm-up N]
 * [--transport netty|jdk|all] [--peer plain-jdk,okhttp,sdk] [--others CLASS-PATH] [--pin] [--out FOLDER]
 * </pre>
 */
public final class Streams {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CLIENT_CORE = 0;
  private static final int SINK_CORE = 1;
  private static final String OTHERS = "io.github.camelasr.interop.load.Streams";

  private final Load load;
  private final boolean pinned;
  private final String others;

  private Streams(Load load, boolean pinned, String others) {
    this.load = load;
    this.pinned = pinned;
    this.others = others;
  }

  /**
   * Runs.
   *
   * @param args as above; the first word {@code client} or {@code sink} is for its own processes
   * @throws Exception if a process cannot be started
   */
  public static void main(String[] args) throws Exception {
    List<String> words = Arrays.asList(args);
    if (words.contains("sink")) {
      Sink.main(words);
    } else if (words.contains("client")) {
      Client.main(words);
    } else {
      bench(words);
    }
  }

  private static void bench(List<String> args) throws IOException {
    Load load = Load.of(args);
    Machine machine = Machine.here();
    boolean pinned = args.contains("--pin") && machine.cores() > 1;
    Streams streams = new Streams(load, pinned, Load.value(args, "--others", ""));
    List<Row> rows = new ArrayList<>();
    for (String client : clients(args)) {
      System.err.println("bench: " + client + ", " + load.streams() + " streams");
      rows.add(streams.measure(client));
    }
    Report report = new Report(machine, load, pinned, rows);
    System.out.print(report.markdown());
    Path out = Files.createDirectories(Path.of(Load.value(args, "--out", "target/bench")));
    String name = "streams-" + load.provider() + "-" + load.streams();
    Files.writeString(out.resolve(name + ".json"), report.json());
    Files.writeString(out.resolve(name + ".md"), report.markdown());
  }

  private static Set<String> clients(List<String> args) {
    Set<String> clients = new LinkedHashSet<>(List.of("floor"));
    String transport = Load.value(args, "--transport", "all");
    clients.addAll(transport.equals("all") ? List.of("netty", "jdk") : List.of(transport));
    String peer = Load.value(args, "--peer", "");
    if (!peer.isEmpty()) {
      clients.addAll(List.of(peer.split(",")));
    }
    return clients;
  }

  private Row measure(String client) throws IOException {
    try (Jvm sink =
        Jvm.start(pinned ? SINK_CORE : -1, own(), main(Streams.class.getName(), "sink"))) {
      List<String> words = main(mainOf(client), "client");
      words.addAll(List.of("--client", client, "--port", sink.hear()));
      try (Jvm process = Jvm.start(pinned ? CLIENT_CORE : -1, classPathOf(client), words)) {
        Usage usage = JSON.readValue(process.hear(), Usage.class);
        sink.say(usage.from() + " " + usage.to());
        Punctuality came = JSON.readValue(sink.hear(), Punctuality.class);
        return new Row(client, usage, came, load.messages());
      }
    }
  }

  private List<String> main(String type, String role) {
    List<String> words = new ArrayList<>(List.of(type, role));
    words.addAll(load.words());
    return words;
  }

  /** The clients of others stand outside of the build, with the libraries that they ask for. */
  private static boolean isOfOthers(String client) {
    return List.of("sdk", "okhttp").contains(client);
  }

  private static String mainOf(String client) {
    return isOfOthers(client) ? OTHERS : Streams.class.getName();
  }

  private String classPathOf(String client) {
    return isOfOthers(client) ? others : own();
  }

  private static String own() {
    return System.getProperty("java.class.path");
  }
}
