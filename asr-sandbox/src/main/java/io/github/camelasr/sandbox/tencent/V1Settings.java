package io.github.camelasr.sandbox.tencent;

import io.github.camelasr.sandbox.server.Request;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The fields of one request, checked: document "URL 中各字段含义".
 *
 * @param engine such as {@code 16k_0}
 * @param voiceFormat the number of the encoding
 * @param charset of the answers
 * @param tailOnly whether text comes with the last answer only
 * @param seq the number of the chunk
 * @param last whether it is the last one
 */
record V1Settings(
    String engine, int voiceFormat, Charset charset, boolean tailOnly, long seq, boolean last) {

  static final Set<String> NAMES =
      Set.of(
          "projectid",
          "template_name",
          "sub_service_type",
          "engine_model_type",
          "result_text_format",
          "res_type",
          "voice_id",
          "seq",
          "end",
          "timeout",
          "source",
          "secretid",
          "timestamp",
          "expired",
          "nonce",
          "voice_format");

  private static final int NO_TEMPLATE = 105;

  static V1Settings of(Parameters parameters, Request request) {
    if (!request.method().equals("POST")) {
      throw new TencentRefusal(parameters.badCode(), "not a POST");
    }
    if (!request.header("content-type").orElse("").startsWith("application/octet-stream")) {
      throw new TencentRefusal(parameters.badCode(), "Content-Type");
    }
    parameters.optional("projectid", "\\d{1,1024}");
    parameters.required("voice_id", ".{16}");
    parameters.number("nonce", 1, 9_999_999_999L);
    parameters.number("source", 0, 0);
    parameters.number("timeout", 1, Integer.MAX_VALUE);
    int format = (int) parameters.number("voice_format", 1, 6, 4);
    if (!Set.of(1, 4, 6).contains(format)) {
      throw parameters.invalid("voice_format");
    }
    boolean template = request.target().parameter("template_name").isPresent();
    checkTemplate(parameters, template);
    return new V1Settings(
        template ? "16k_0" : parameters.required("engine_model_type"),
        format,
        charset(template ? 0 : parameters.number("result_text_format", 0, 3)),
        !template && parameters.number("res_type", 0, 1) == 1,
        parameters.number("seq", 0, Integer.MAX_VALUE),
        parameters.number("end", 0, 1) == 1);
  }

  /** "两者必填其一，如果都提供了，则以 template_name 为准". */
  private static void checkTemplate(Parameters parameters, boolean template) {
    if (!template) {
      parameters.number("sub_service_type", 0, 1);
      parameters.required("engine_model_type", "(8k|16k)_[0-9a-zA-Z_-]{1,60}");
    } else if (!parameters.required("template_name").matches("\\w{1,64}")) {
      throw new TencentRefusal(NO_TEMPLATE, "template does not exist");
    }
  }

  private static Charset charset(long number) {
    return switch ((int) number) {
      case 1 -> Charset.forName("GB2312");
      case 2 -> Charset.forName("GBK");
      case 3 -> Charset.forName("Big5");
      default -> StandardCharsets.UTF_8;
    };
  }
}
