package io.github.camelasr.benchmarks;

/** A result of each vendor that speaks WebSocket, as its document gives them. */
final class Results {
  private Results() {}

  static String api(String provider) {
    return switch (provider) {
      case "iflytek" -> "iat";
      case "tencent" -> "ws-v2";
      default -> "continue-stream";
    };
  }

  static String of(String provider) {
    return switch (provider) {
      case "iflytek" ->
          """
          {"code":0,"message":"success","sid":"iat1","data":{"status":1,"result":{"sn":2,"ls":false,
          "bg":0,"ed":0,"pgs":"rpl","rg":[1,1],"ws":[{"bg":8,"cw":[{"sc":0,"w":"今天"}]},
          {"bg":40,"cw":[{"sc":0,"w":"天气"}]}]}}}""";
      case "tencent" ->
          """
          {"code":0,"message":"success","voice_id":"v","message_id":"v_1","result":{"slice_type":1,
          "index":0,"start_time":0,"end_time":1200,"voice_text_str":"今天天气","word_size":0,
          "word_list":[]}}""";
      default ->
          """
          {"resp_type":"RESULT","trace_id":"t","segments":[{"start_time":0,"end_time":1200,
          "is_final":false,"result":{"text":"今天天气","score":0.9}}]}""";
    };
  }

  /** Huawei's messages carry a list of segments. */
  static long budget(String provider) {
    return provider.equals("huawei") ? 450 : 60;
  }
}
