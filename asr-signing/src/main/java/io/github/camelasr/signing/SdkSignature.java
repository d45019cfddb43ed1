package io.github.camelasr.signing;

/**
 * An authorization over a {@link CanonicalRequest}: {@code SDK-HMAC-SHA256 Access=…,
 * SignedHeaders=host;x-sdk-date, Signature=…}. The key signs directly; none is derived from it.
 *
 * @param access the access key
 * @param signedHeaders the names of the signed headers, sorted, joined by semicolons
 * @param signature the signature in hexadecimal digits
 */
public record SdkSignature(String access, String signedHeaders, String signature) {
  private static final String ALGORITHM = "SDK-HMAC-SHA256";

  /**
   * Signs a request.
   *
   * @param access the access key
   * @param signer the signer of that key's secret, by HMAC-SHA256
   * @param request the request
   * @param date when, as it stands in the request's date header, see {@link CompactDate}
   * @return the authorization
   */
  public static SdkSignature of(
      String access, HmacSigner signer, CanonicalRequest request, String date) {
    String textToSign = ALGORITHM + "\n" + date + "\n" + Digest.sha256Hex(request.text());
    return new SdkSignature(access, request.signedHeaders(), signer.signHex(textToSign));
  }

  /**
   * Reads an authorization header.
   *
   * @param text what {@link #text} printed
   * @return the authorization
   * @throws IllegalArgumentException if it is of another algorithm, malformed or lacks an
   *     attribute; says nothing of it
   */
  public static SdkSignature parse(String text) {
    if (!text.startsWith(ALGORITHM + " ")) {
      throw new IllegalArgumentException("the authorization is not " + ALGORITHM);
    }
    Attributes attributes = new Attributes(text.substring(ALGORITHM.length()));
    return new SdkSignature(
        attributes.get("Access"), attributes.get("SignedHeaders"), attributes.get("Signature"));
  }

  /**
   * The form that is sent.
   *
   * @return the value of the authorization header
   */
  public String text() {
    return ALGORITHM
        + " Access="
        + access
        + ", SignedHeaders="
        + signedHeaders
        + ", Signature="
        + signature;
  }

  /** Neither key nor signature. */
  @Override
  public String toString() {
    return "SdkSignature[" + signedHeaders + "]";
  }
}
