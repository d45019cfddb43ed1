import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints how the main sources measure against the aims of this project. Run it in the root folder:
 * {@code java .ci/StyleReport.java [module...]}. It judges nothing.
 */
final class StyleReport extends TreePathScanner<Void, Void> {
  private record Measure(int value, String where) {}

  private final DocTrees trees;
  private final List<Measure> files = new ArrayList<>();
  private final List<Measure> methods = new ArrayList<>();
  private final List<Measure> parameters = new ArrayList<>();
  private final List<String> undocumented = new ArrayList<>();
  private int fields;
  private int finalFields;
  private int publicMethods;

  private StyleReport(DocTrees trees) {
    this.trees = trees;
  }

  public static void main(String[] modules) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : modules.length > 0 ? List.of(modules) : folders()) {
      try (Stream<Path> below = Files.walk(Path.of(module, "src/main/java"))) {
        below.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      StyleReport report = new StyleReport(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        report.measure(unit);
      }
      report.print();
    }
  }

  private static List<String> folders() throws IOException {
    try (Stream<Path> below = Files.list(Path.of(""))) {
      return below
          .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private void measure(CompilationUnitTree unit) throws IOException {
    String name = unit.getSourceFile().getName();
    files.add(new Measure(codeLines(unit.getSourceFile().getCharContent(true).toString()), name));
    scan(unit, null);
  }

  /** Lines that hold more than white space and comments; a comment mark in a string may mislead. */
  private static int codeLines(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    return (int) code.lines().filter(line -> !line.isBlank()).count();
  }

  @Override
  public Void visitMethod(MethodTree method, Void none) {
    String where = where(method.getName().toString());
    if (method.getBody() != null) {
      methods.add(new Measure(lines(method), where));
    }
    if (!isCanonical(method)) {
      parameters.add(new Measure(method.getParameters().size(), where));
    }
    if (isPublic(method)) {
      publicMethods++;
      boolean inherits = method.getModifiers().toString().contains("@Override");
      if (!inherits && trees.getDocComment(getCurrentPath()) == null) {
        undocumented.add(where);
      }
    }
    return super.visitMethod(method, none);
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree owner
        && owner.getKind() != Tree.Kind.INTERFACE
        && !isEnumConstant(variable)) {
      fields++;
      if (variable.getModifiers().getFlags().contains(Modifier.FINAL)) {
        finalFields++;
      }
    }
    return super.visitVariable(variable, none);
  }

  /** The parameters of a record's constructor are its components. */
  private boolean isCanonical(MethodTree method) {
    return method.getReturnType() == null
        && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
  }

  /** The compiler prints the modifiers that it adds to a constant as a comment. */
  private static boolean isEnumConstant(VariableTree variable) {
    return variable.getModifiers().toString().startsWith("/*");
  }

  /** Whether a method and all types around it are public. */
  private boolean isPublic(MethodTree method) {
    boolean visible = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
    for (Tree around : getCurrentPath().getParentPath()) {
      if (around instanceof ClassTree type) {
        Set<Modifier> flags = type.getModifiers().getFlags();
        visible |=
            type.getKind() == Tree.Kind.INTERFACE
                && !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
        visible &= flags.contains(Modifier.PUBLIC);
      }
    }
    return visible;
  }

  private int lines(Tree tree) {
    CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    long end = trees.getSourcePositions().getEndPosition(unit, tree);
    return (int)
        (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1);
  }

  private String where(String method) {
    return getCurrentPath().getCompilationUnit().getSourceFile().getName() + " " + method;
  }

  private void print() {
    row("measured in " + files.size() + " files", "here", "aim");
    quantiles("code lines a file", files, "<= 40 / <= 120, none over 300");
    quantiles("lines a method", methods, "<= 4 / <= 12, over 40 needs a reason");
    quantiles("parameters a method", parameters, "none over 4");
    row("final fields", percent(finalFields, fields), ">= 85 %");
    row(
        "public methods documented",
        percent(publicMethods - undocumented.size(), publicMethods),
        "100 %");
    longest("code lines", files, 200);
    longest("lines", methods, 40);
    longest("parameters", parameters, 4);
    undocumented.forEach(where -> System.out.println("undocumented: " + where));
  }

  private static void quantiles(String name, List<Measure> measures, String aim) {
    int[] sorted = measures.stream().mapToInt(Measure::value).sorted().toArray();
    if (sorted.length > 0) {
      int last = sorted.length - 1;
      String here = sorted[last / 2] + " / " + sorted[last * 9 / 10] + " / " + sorted[last];
      row(name + ", median / p90 / max", here, aim);
    }
  }

  private static void longest(String unit, List<Measure> measures, int limit) {
    measures.stream()
        .filter(measure -> measure.value > limit)
        .sorted(Comparator.comparingInt(Measure::value).reversed())
        .forEach(measure -> System.out.println(measure.value + " " + unit + ": " + measure.where));
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "-" : Math.round(100.0 * part / whole) + " %";
  }

  private static void row(String name, String here, String aim) {
    System.out.printf("%-42s %14s   %s%n", name, here, aim);
  }
}
