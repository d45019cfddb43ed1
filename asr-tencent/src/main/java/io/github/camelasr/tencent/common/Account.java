package io.github.camelasr.tencent.common;

import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.signing.CanonicalQuery;
import io.github.camelasr.signing.HmacSigner;
import io.github.camelasr.wire.VendorText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who signs: the credentials and the parameters that every signature covers ({@code secretid},
 * {@code timestamp}, {@code expired}, {@code nonce}). Thread-safe; the key never leaves it.
 */
public final class Account {
  /** The parameters that are this provider's own affair, so that no user can set them. */
  public static final List<String> RESERVED =
      List.of("secretid", "timestamp", "expired", "nonce", "voice_id", "signature");

  /** "expired - timestamp 小于 90 天". */
  private static final long LONGEST_LIFETIME = 90L * 24 * 3600 - 1;

  private final String appId;
  private final Secret secretId;
  private final Optional<Secret> token;
  private final long lifetimeSeconds;
  private final HmacSigner signer;
  private final List<Secret> secrets;

  /**
   * An account.
   *
   * @param settings with the options of {@link #options()}
   */
  public Account(Settings settings) {
    this.appId = settings.get("appId");
    this.secretId = settings.secret("secretId");
    this.token = settings.find("token").map(Secret::of);
    this.lifetimeSeconds = settings.integer("signatureLifetime");
    Secret secretKey = settings.secret("secretKey");
    this.signer = HmacSigner.hmacSha1(secretKey.reveal());
    this.secrets = Stream.concat(Stream.of(secretKey, secretId), token.stream()).toList();
  }

  /**
   * The options that make an account.
   *
   * @return credentials first
   */
  public static List<OptionSpec> options() {
    return List.of(
        OptionSpec.of("appId", OptionType.STRING, "APPID of the account")
            .source("appid")
            .required()
            .build(),
        OptionSpec.of("secretId", OptionType.STRING, "SecretId of the console")
            .source("secretid")
            .required()
            .secret()
            .build(),
        OptionSpec.of("secretKey", OptionType.STRING, "SecretKey of the console")
            .source("signature")
            .required()
            .secret()
            .build(),
        OptionSpec.of("token", OptionType.STRING, "Token of temporary credentials")
            .source("X-TC-Token")
            .secret()
            .build(),
        OptionSpec.of(
                "signatureLifetime", OptionType.INTEGER, "Seconds that a signature stays valid")
            .source("expired")
            .defaultValue("86400")
            .range(1, LONGEST_LIFETIME)
            .build());
  }

  /**
   * The vendor's number of the account.
   *
   * @return no secret
   */
  public String appId() {
    return appId;
  }

  /**
   * The header fields that temporary credentials need.
   *
   * @return empty for permanent ones
   */
  public Map<String, String> headers() {
    return token.map(value -> Map.of("X-TC-Token", value.reveal())).orElse(Map.of());
  }

  /**
   * Adds the parameters that say who signs and when.
   *
   * @param parameters the others
   * @param moment the time, and entropy for the nonce
   * @return all parameters in the order in which they are signed
   */
  public CanonicalQuery identified(Map<String, String> parameters, Moment moment) {
    long now = moment.wall().getEpochSecond();
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("secretid", secretId.reveal());
    all.put("timestamp", Long.toString(now));
    all.put("expired", Long.toString(now + lifetimeSeconds));
    // A positive number of at most ten digits.
    all.put("nonce", Integer.toString(moment.entropy().nextInt(1, Integer.MAX_VALUE)));
    return CanonicalQuery.of(all);
  }

  /**
   * Signs by HMAC-SHA1.
   *
   * @param text the text, signed as UTF-8
   * @return base64
   */
  public String sign(String text) {
    return signer.signBase64(text);
  }

  /**
   * Text of the vendor as it may be shown.
   *
   * @param text what the vendor said
   * @return one short line without secrets
   */
  public String shown(CharSequence text) {
    return VendorText.shown(text, secrets);
  }
}
