import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws the figures of docs/performance.md from the JSON of the runs in benchmarks/results: {@code
 * java benchmarks/Plots.java [ROOT]}. Horizontal bars, one for each client or benchmark.
 */
public final class Plots {
  private static final int ROW = 26;
  private static final int LABELS = 250;
  private static final int BARS = 420;
  private static final Pattern CLIENT =
      Pattern.compile("\"client\" : \"([^\"]+)\",\\s+\"cores\" : ([0-9.]+),\\s+\"microsPerMessage\" : ([0-9.]+)");
  private static final Pattern BENCHMARK =
      Pattern.compile(
          "\"benchmark\" : \"[^\"]*\\.(\\w+\\.\\w+)\"(.*?)\"primaryMetric\" : \\{\\s+\"score\" : ([0-9.E+-]+)",
          Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("\"(\\w+)\" : \"(\\d+)\"");

  private record Bar(String label, double value) {}

  private Plots() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args.length == 0 ? "." : args[0]);
    Path results = root.resolve("benchmarks/results");
    Path images = Files.createDirectories(root.resolve("docs/images"));
    for (Path file : files(results)) {
      String json = Files.readString(file);
      String name = file.getFileName().toString().replace(".json", "");
      if (name.startsWith("streams-")) {
        write(images, name, "µs CPU a message, " + words(name), clients(json));
      } else {
        write(images, name + "-framing", "ns a message of 1,280 bytes of audio", benchmarks(json, "FramingBenchmark", "1280"));
        write(images, name + "-merge", "µs for a session of 200 results", benchmarks(json, "MergeBenchmark", "200"));
      }
    }
  }

  private static String words(String name) {
    String[] parts = name.split("-");
    return parts[2] + " streams of " + parts[1];
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Bar> clients(String json) {
    List<Bar> bars = new ArrayList<>();
    for (Matcher found = CLIENT.matcher(json); found.find(); ) {
      bars.add(new Bar(found.group(1), Double.parseDouble(found.group(3))));
    }
    return bars;
  }

  private static List<Bar> benchmarks(String json, String type, String param) {
    List<Bar> bars = new ArrayList<>();
    for (Matcher found = BENCHMARK.matcher(json); found.find(); ) {
      Matcher value = PARAM.matcher(found.group(2));
      boolean wanted = !value.find() || value.group(2).equals(param);
      if (wanted && found.group(1).startsWith(type)) {
        bars.add(new Bar(found.group(1).substring(type.length() + 1), Double.parseDouble(found.group(3))));
      }
    }
    bars.sort((a, b) -> Double.compare(a.value(), b.value()));
    return bars;
  }

  private static void write(Path folder, String name, String title, List<Bar> bars)
      throws IOException {
    if (!bars.isEmpty()) {
      Files.writeString(folder.resolve("bench-" + name + ".svg"), svg(title, bars));
    }
  }

  private static String svg(String title, List<Bar> bars) {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    int height = 44 + ROW * bars.size();
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                .formatted(LABELS + BARS + 90, height));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
    svg.append("<text x=\"10\" y=\"22\" font-weight=\"bold\">").append(title).append("</text>\n");
    for (int i = 0; i < bars.size(); i++) {
      svg.append(row(bars.get(i), 40 + ROW * i, most));
    }
    return svg.append("</svg>\n").toString();
  }

  private static String row(Bar bar, int y, double most) {
    double width = BARS * bar.value() / most;
    String colour = bar.label().matches("floor|limit.*") ? "#9aa5b1" : bar.label().matches("netty|jdk|ours.*") ? "#2f6f4f" : "#c98b3b";
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>"
            + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
        LABELS - 8, y + 13, bar.label(), LABELS, y, width, colour, LABELS + width + 6, y + 13, shown(bar.value()));
  }

  private static String shown(double value) {
    return value < 100 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%,.0f", value);
  }
}
