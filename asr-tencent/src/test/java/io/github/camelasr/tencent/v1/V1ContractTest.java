package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.ProviderContract;
import io.github.camelasr.tck.Vendor;
import io.github.camelasr.tencent.TencentProvider;
import io.github.camelasr.tencent.testing.Given;
import java.util.List;
import java.util.Map;

class V1ContractTest extends ProviderContract {
  @Override
  protected Vendor vendor() {
    return new V1Vendor();
  }

  /** The HTTP interface, played for the conformance kit. */
  private static final class V1Vendor implements ChunkVendor {
    @Override
    public AsrProvider provider() {
      return new TencentProvider();
    }

    @Override
    public Map<String, String> options() {
      return Map.of(
          "api",
          "http-v1",
          "appId",
          "1259228442",
          "secretId",
          Given.SECRET_ID,
          "secretKey",
          Given.SECRET_KEY);
    }

    @Override
    public Heard hear(Outgoing message) {
      return message.query("end").orElse("").equals("1")
          ? Heard.lastAudio(message.body())
          : Heard.audio(message.body());
    }

    @Override
    public Reply result(int sequence, String text) {
      return Vendor.answer(200, Steps.answer(sequence, text));
    }

    @Override
    public Reply last(int sequence, String text) {
      return Vendor.answer(200, Steps.answer(sequence, text));
    }

    @Override
    public List<Reply> examples() {
      return List.of(
          Vendor.answer(200, Steps.answer(1, "今\\u5929😀")),
          Vendor.answer(200, Steps.error(110)),
          Vendor.answer(
              200,
              "{\"code\":0,\"message\":\"\",\"voice_id\":12,\"seq\":1,\"text\":\"\",\"final\":1,"
                  + "\"result_number\":1,\"result_list\":[{\"slice_type\":2,\"index\":0,\"start_time\":0,"
                  + "\"end_time\":900,\"voice_text_str\":\"好\",\"word_list\":[{\"word\":\"好\"}]}]}"));
    }

    @Override
    public Reply error(String code) {
      return Vendor.answer(200, Steps.error(Integer.parseInt(code)));
    }
  }
}
