package io.github.camelasr.signing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The parameters of a request, sorted by name and then by value, in the two forms that signatures
 * need: with raw values, which some vendors sign, and percent-encoded, which goes over the wire and
 * others sign. Immutable; a name may occur more than once.
 */
public final class CanonicalQuery {
  private static final CanonicalQuery EMPTY = new CanonicalQuery(List.of());

  private final List<Parameter> sorted;

  private CanonicalQuery(List<Parameter> sorted) {
    this.sorted = sorted;
  }

  /**
   * A query without parameters, to begin with.
   *
   * @return the empty query
   */
  public static CanonicalQuery empty() {
    return EMPTY;
  }

  /**
   * A query of these parameters.
   *
   * @param parameters names and values, neither encoded
   * @return the query
   */
  public static CanonicalQuery of(Map<String, String> parameters) {
    List<Parameter> sorted = new ArrayList<>(parameters.size());
    parameters.forEach((name, value) -> sorted.add(new Parameter(name, value)));
    Collections.sort(sorted);
    return new CanonicalQuery(sorted);
  }

  /**
   * This query with one parameter more.
   *
   * @param name the name, not encoded
   * @param value the value, not encoded
   * @return the longer query
   */
  public CanonicalQuery with(String name, String value) {
    Parameter added = new Parameter(name, value);
    List<Parameter> more = new ArrayList<>(sorted.size() + 1);
    more.addAll(sorted);
    int found = Collections.binarySearch(sorted, added);
    more.add(found < 0 ? -found - 1 : found, added);
    return new CanonicalQuery(more);
  }

  /**
   * This query without the parameters of a name, as a verifier drops the signature itself.
   *
   * @param name the name, not encoded
   * @return the shorter query
   */
  public CanonicalQuery without(String name) {
    return keeping(parameter -> !parameter.name.equals(name));
  }

  /**
   * This query without the parameters whose value is empty, which some vendors do not sign.
   *
   * @return the shorter query
   */
  public CanonicalQuery withoutEmpty() {
    return keeping(parameter -> !parameter.value.isEmpty());
  }

  /**
   * The form {@code name=value&name=value} with names and values as they are.
   *
   * @return the text to sign
   */
  public String raw() {
    StringBuilder out = new StringBuilder(sorted.size() * 32);
    for (Parameter parameter : sorted) {
      separate(out).append(parameter.name).append('=').append(parameter.value);
    }
    return out.toString();
  }

  /**
   * The form {@code name=value&name=value} with names and values percent-encoded.
   *
   * @return the text to send
   * @see PercentEncoding
   */
  public String encoded() {
    StringBuilder out = new StringBuilder(sorted.size() * 32);
    for (Parameter parameter : sorted) {
      PercentEncoding.append(parameter.name, separate(out));
      PercentEncoding.append(parameter.value, out.append('='));
    }
    return out.toString();
  }

  /** The names alone: a value may be an account or a signature. */
  @Override
  public String toString() {
    return "CanonicalQuery" + sorted.stream().map(Parameter::name).toList();
  }

  private CanonicalQuery keeping(Predicate<Parameter> wanted) {
    return new CanonicalQuery(sorted.stream().filter(wanted).toList());
  }

  private static StringBuilder separate(StringBuilder out) {
    return out.isEmpty() ? out : out.append('&');
  }

  private record Parameter(String name, String value) implements Comparable<Parameter> {
    @Override
    public int compareTo(Parameter other) {
      int byName = name.compareTo(other.name);
      return byName != 0 ? byName : value.compareTo(other.value);
    }
  }
}
