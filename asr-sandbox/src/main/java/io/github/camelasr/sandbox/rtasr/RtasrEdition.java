package io.github.camelasr.sandbox.rtasr;

import java.util.Map;

/** Who speaks the protocol, and with which parameters. */
public enum RtasrEdition {
  /** iFlytek's standard edition: document "参数说明". */
  IFLYTEK("iflytek", "rtasr", "/v1/ws"),
  /** ABCPen's real-time service. */
  ABCPEN("abcpen", "realtime", "/v1/asr/ws");

  private static final String FIELDS =
      "court|edu|finance|medical|tech|isp|gov|ecom|mil|com|life|car";

  private final String vendor;
  private final String variant;
  private final String path;

  RtasrEdition(String vendor, String variant, String path) {
    this.vendor = vendor;
    this.variant = variant;
    this.path = path;
  }

  String vendor() {
    return vendor;
  }

  String variant() {
    return variant;
  }

  String path() {
    return path;
  }

  /** What an optional parameter may be: patterns by name. */
  Map<String, String> parameters() {
    return this == ABCPEN
        ? Map.of("punc", "0", "pd", FIELDS)
        : Map.of(
            "punc", "0",
            "pd", FIELDS,
            "transType", "normal",
            "transStrategy", "[123]",
            "targetLang", "cn|en|ja|ko|ru|fr|es|vi|cn_cantonese",
            "vadMdn", "[12]",
            "roleType", "2",
            "engLangType", "[124]");
  }

  /** Languages that an account has; another is not licensed. */
  String languages() {
    return this == ABCPEN ? "cn|en" : "cn|en|ja|ko|ru|fr|es|vi|cn_[a-z]+";
  }
}
