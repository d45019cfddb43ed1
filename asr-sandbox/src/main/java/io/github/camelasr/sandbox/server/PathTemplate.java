package io.github.camelasr.sandbox.server;

/** A path in which a segment in braces stands for any one segment. */
final class PathTemplate {

  private PathTemplate() {}

  static boolean matches(String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] given = path.split("/", -1);
    boolean matches = wanted.length == given.length;
    for (int i = 0; matches && i < wanted.length; i++) {
      matches = wanted[i].startsWith("{") ? !given[i].isEmpty() : wanted[i].equals(given[i]);
    }
    return matches;
  }
}
