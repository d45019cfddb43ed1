package io.github.camelasr.signing;

/**
 * An authorization over host, date and request line: {@code api_key="…", algorithm="hmac-sha256",
 * headers="host date request-line", signature="…"}.
 *
 * @param apiKey whose signature it is
 * @param algorithm how it was computed
 * @param headers what it covers, names separated by spaces
 * @param signature the signature in Base64
 */
public record HttpSignature(String apiKey, String algorithm, String headers, String signature) {
  /** The algorithm of {@link #of}. */
  public static final String HMAC_SHA256 = "hmac-sha256";

  /** What {@link #textToSign} covers. */
  public static final String HOST_DATE_REQUEST_LINE = "host date request-line";

  /**
   * Signs a text by HMAC-SHA256.
   *
   * @param apiKey whose signature it is
   * @param signer the signer of that key's secret, by HMAC-SHA256
   * @param textToSign what {@link #textToSign} composed
   * @return the authorization
   */
  public static HttpSignature of(String apiKey, HmacSigner signer, String textToSign) {
    String signature = signer.signBase64(textToSign);
    return new HttpSignature(apiKey, HMAC_SHA256, HOST_DATE_REQUEST_LINE, signature);
  }

  /**
   * The three lines that are signed.
   *
   * @param host the host, without a port unless the verifier sees one
   * @param date the date as it is sent, see {@link HttpDate}
   * @param requestLine the request line, such as {@code GET /path HTTP/1.1}
   * @return the text to sign
   */
  public static String textToSign(String host, String date, String requestLine) {
    return "host: " + host + "\ndate: " + date + "\n" + requestLine;
  }

  /**
   * Reads an authorization; the spaces after its commas may be missing.
   *
   * @param text what {@link #text} printed
   * @return the authorization
   * @throws IllegalArgumentException if it is malformed or lacks an attribute; says nothing of it
   */
  public static HttpSignature parse(String text) {
    Attributes attributes = new Attributes(text);
    return new HttpSignature(
        attributes.get("api_key"),
        attributes.get("algorithm"),
        attributes.get("headers"),
        attributes.get("signature"));
  }

  /**
   * The form that is sent.
   *
   * @return the four attributes, quoted
   */
  public String text() {
    return "api_key=\""
        + apiKey
        + "\", algorithm=\""
        + algorithm
        + "\", headers=\""
        + headers
        + "\", signature=\""
        + signature
        + "\"";
  }

  /** Neither key nor signature. */
  @Override
  public String toString() {
    return "HttpSignature[" + algorithm + ", " + headers + "]";
  }
}
