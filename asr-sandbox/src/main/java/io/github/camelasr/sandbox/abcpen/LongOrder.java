package io.github.camelasr.sandbox.abcpen;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a client orders: document "参数说明", with the fields of the vendor's own programs.
 *
 * @param url the recording
 * @param language of the recording, as transcripts have it
 * @param words {@code has_participle=true}
 * @param speakers {@code speaker_number}
 * @param punctuation false with {@code punc=0}
 */
record LongOrder(URI url, String language, boolean words, int speakers, boolean punctuation) {

  private static final Set<String> ENCODINGS = Set.of("pcm", "aac", "mpeg2", "opus", "flac");
  private static final Set<String> RATES = Set.of("8000", "16000", "44100", "48000");

  static LongOrder of(Map<String, String> fields) {
    check(fields, "audio_encode", ENCODINGS, 10701, "Audio encode error");
    check(fields, "audio_samplerate", RATES, 10702, "Audio sample error");
    check(fields, "audio_sample_rate", RATES, 10702, "Audio sample error");
    check(fields, "lang", Set.of("cn", "en"), 10110, "no license");
    check(fields, "language", Set.of("cn", "en"), 10110, "no license");
    check(fields, "has_participle", Set.of("true", "false"), 10107, "illegal parameter");
    String speakers = fields.getOrDefault("speaker_number", "2");
    if (!speakers.matches("\\d|10")) {
      throw new LongRefusal(10107, "illegal parameter|speaker_number");
    }
    String lang = fields.getOrDefault("lang", fields.getOrDefault("language", "cn"));
    return new LongOrder(
        url(fields),
        lang.equals("en") ? "en_us" : "zh_cn",
        Boolean.parseBoolean(fields.get("has_participle")),
        Integer.parseInt(speakers),
        !"0".equals(fields.get("punc")));
  }

  private static URI url(Map<String, String> fields) {
    String given = fields.get("audio_url");
    if (given == null) {
      throw new LongRefusal(10106, "invalid parameter|audio_url");
    }
    try {
      URI url = new URI(given);
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (Set.of("http", "https").contains(scheme) && url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw new LongRefusal(10109, "audio url is not valid http(s) url");
    }
    throw new LongRefusal(10109, "audio url is not valid http(s) url");
  }

  private static void check(
      Map<String, String> fields, String field, Set<String> allowed, int code, String desc) {
    if (fields.containsKey(field) && !allowed.contains(fields.get(field))) {
      throw new LongRefusal(code, desc + "|" + field);
    }
  }
}
