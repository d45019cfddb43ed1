package io.github.camelasr.abcpen.realtime;

/** What the vendor says. */
final class Messages {
  private Messages() {}

  static String of(String action, String code, String data, String desc) {
    String escaped = data.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"action\":\"%s\",\"code\":\"%s\",\"data\":\"%s\",\"desc\":\"%s\",\"sid\":\"rta1\"}"
        .formatted(action, code, escaped, desc);
  }

  /** A result: type 0 is final, 1 is not. */
  static String sentence(int seg, int type, int bg, String text) {
    return of(
        "result",
        "0",
        ("{\"cn\":{\"st\":{\"bg\":\"%d\",\"ed\":\"%d\",\"type\":\"%d\",\"rt\":[{\"ws\":[{\"cw\":"
                + "[{\"w\":\"%s\",\"wp\":\"n\"}],\"wb\":0,\"we\":0}]}]}},\"seg_id\":%d}")
            .formatted(bg, type == 0 ? bg + 1_000 : 0, type, text, seg),
        "success");
  }
}
