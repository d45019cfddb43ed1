package io.github.camelasr.signing;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request in the one form that both sides of an {@code SDK-HMAC-SHA256} signature derive from it:
 * method, path, sorted query, the signed headers, their names, and the digest of the body, each on
 * its own lines. Immutable.
 *
 * @see SdkSignature
 */
public final class CanonicalRequest {
  private static final String NO_BODY = Digest.sha256Hex("");

  private final String methodAndTarget;
  private final SortedMap<String, String> headers;
  private final String bodyDigest;

  private CanonicalRequest(
      String methodAndTarget, SortedMap<String, String> headers, String bodyDigest) {
    this.methodAndTarget = methodAndTarget;
    this.headers = headers;
    this.bodyDigest = bodyDigest;
  }

  /**
   * A request without a body.
   *
   * @param method the HTTP method, in upper case
   * @param path the path, not encoded; a slash at its end is added where it lacks
   * @param query the query parameters
   * @param headers the headers to sign, and no others; names in any case
   * @return the request
   */
  public static CanonicalRequest of(
      String method, String path, CanonicalQuery query, Map<String, String> headers) {
    SortedMap<String, String> signed = new TreeMap<>();
    headers.forEach((name, value) -> signed.put(name.toLowerCase(Locale.ROOT), value.strip()));
    String encodedPath = PercentEncoding.encodePath(path.endsWith("/") ? path : path + "/");
    return new CanonicalRequest(
        method + "\n" + encodedPath + "\n" + query.encoded() + "\n", signed, NO_BODY);
  }

  /**
   * This request with a body.
   *
   * @param body the bytes as they are sent
   * @return the request
   */
  public CanonicalRequest withBody(byte[] body) {
    return new CanonicalRequest(methodAndTarget, headers, Digest.sha256Hex(body));
  }

  /**
   * The names of the signed headers.
   *
   * @return lower-case names, sorted, joined by semicolons
   */
  public String signedHeaders() {
    return String.join(";", headers.keySet());
  }

  /**
   * The canonical form.
   *
   * @return lines joined by line feeds, without one at the end
   */
  public String text() {
    StringBuilder out = new StringBuilder(methodAndTarget);
    headers.forEach((name, value) -> out.append(name).append(':').append(value).append('\n'));
    return out.append('\n').append(signedHeaders()).append('\n').append(bodyDigest).toString();
  }

  /** The names of the signed headers: a query or header value may be confidential. */
  @Override
  public String toString() {
    return "CanonicalRequest[" + signedHeaders() + "]";
  }
}
