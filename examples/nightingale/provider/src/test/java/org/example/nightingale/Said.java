package org.example.nightingale;

/** What Nightingale says. */
final class Said {
  static final String WELCOME = "{\"say\":\"welcome\",\"dialogue\":\"n-1\"}";
  static final String GOODBYE = "{\"say\":\"goodbye\"}";

  private Said() {}

  static String error(String code) {
    return "{\"say\":\"error\",\"code\":\"" + code + "\",\"message\":\"no such luck\"}";
  }

  /** A phrase of one word and a second, as rich as the document shows it. */
  static String phrase(int number, String text) {
    return """
        {"say":"phrase","number":%1$d,"text":"%2$s","done":true,"from":%1$d000,"to":%1$d900,\
        "certainty":0.93,"words":[{"word":"%2$s","from":%1$d000,"to":%1$d900}]}"""
        .formatted(number, text);
  }
}
