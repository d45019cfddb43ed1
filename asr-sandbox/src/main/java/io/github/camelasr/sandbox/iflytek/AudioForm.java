package io.github.camelasr.sandbox.iflytek;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the audio: fields {@code format} and {@code encoding} of "业务数据流参数".
 *
 * @param sampleRateHz 16000 or 8000
 * @param encoding raw, speex, speex-wb or lame
 */
record AudioForm(int sampleRateHz, String encoding) {

  private static final Pattern FORMAT = Pattern.compile("audio/L16;\\s*rate=(\\d{1,9})");

  static AudioForm of(JsonNode data) {
    Fields fields = new Fields(data, "/data");
    int rate = rate(fields);
    String encoding = fields.required("encoding", Set.of("raw", "speex", "speex-wb", "lame"));
    boolean fits = !isSpeex(encoding) || encoding.equals(rate == 8000 ? "speex" : "speex-wb");
    if (!fits) {
      throw IatCode.INVALID_CODEC.refusal(": " + encoding + " at " + rate + " Hz");
    }
    return new AudioForm(rate, encoding);
  }

  boolean isRaw() {
    return encoding.equals("raw");
  }

  boolean isSpeex() {
    return isSpeex(encoding);
  }

  boolean isMp3() {
    return encoding.equals("lame");
  }

  private static boolean isSpeex(String encoding) {
    return encoding.startsWith("speex");
  }

  private static int rate(Fields fields) {
    Matcher format = FORMAT.matcher(fields.required("format"));
    if (!format.matches()) {
      throw IatCode.MISSING_VALUE.refusal(": /data/format");
    }
    int rate = Integer.parseInt(format.group(1));
    if (rate != 8000 && rate != 16000) {
      throw fields.invalid("format");
    }
    return rate;
  }
}
