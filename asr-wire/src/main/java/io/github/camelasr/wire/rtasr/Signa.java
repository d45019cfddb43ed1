package io.github.camelasr.wire.rtasr;

import io.github.camelasr.api.Secret;
import io.github.camelasr.signing.Digest;
import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.signing.PercentEncoding;
import java.time.Instant;

/**
 * The signature {@code signa}: HMAC-SHA1 by the key over the MD5 of application id and time, in
 * base64 (section "signa生成"). Thread-safe; the key never leaves it but in the signature.
 */
public final class Signa {
  private final String appId;
  private final HmacSigner signer;

  /**
   * Signs for one application.
   *
   * @param appId the application
   * @param key the key of the service
   */
  public Signa(String appId, Secret key) {
    this.appId = appId;
    this.signer = HmacSigner.hmacSha1(key.reveal());
  }

  /**
   * The signature of a moment.
   *
   * @param now the time; the vendor counts seconds
   * @return base64, not encoded for a URL
   */
  public String at(Instant now) {
    return signer.signBase64(Digest.md5Hex(appId + now.getEpochSecond()));
  }

  /**
   * The three parameters that let a request in.
   *
   * @param appIdField how the vendor spells the application's id
   * @param now the time
   * @return {@code APPID=…&ts=…&signa=…}, encoded for a URL or a form
   */
  public String query(String appIdField, Instant now) {
    return appIdField
        + "="
        + PercentEncoding.encode(appId)
        + "&ts="
        + now.getEpochSecond()
        + "&signa="
        + PercentEncoding.encode(at(now));
  }
}
