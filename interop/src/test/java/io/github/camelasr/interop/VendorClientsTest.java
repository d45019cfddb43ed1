package io.github.camelasr.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that nobody here wrote complete a session with the sandbox. */
final class VendorClientsTest {
  private static SandboxProcess sandbox;
  private static Sample weather;

  @BeforeAll
  static void start() throws Exception {
    sandbox = SandboxProcess.start();
    weather = Sample.named("mandarin-weather");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void iflytekDictates() throws Exception {
    hears(new IflytekIat(sandbox.access("iflytek", "iat"), false));
  }

  @Test
  void iflytekCorrectsItsGuesses() throws Exception {
    hears(new IflytekIat(sandbox.access("iflytek", "iat"), true));
  }

  @Test
  void iflytekIsRefusedWithAnotherSecret() {
    Access wrong = with(sandbox.access("iflytek", "iat"), "apiSecret");
    assertThatThrownBy(() -> new IflytekIat(wrong, false).recognise(weather.pcm()))
        .isInstanceOf(ClientFailure.class)
        .hasMessageContaining("401");
  }

  @Test
  void tencentDictates() throws Exception {
    hears(new TencentV2(sandbox.access("tencent", "ws-v2")));
  }

  @Test
  void tencentIsRefusedWithAnotherSecret() {
    Access wrong = with(sandbox.access("tencent", "ws-v2"), "secretKey");
    assertThatThrownBy(() -> new TencentV2(wrong).recognise(weather.pcm()))
        .hasMessageContaining("4002");
  }

  @Test
  void feishuStreams() throws Exception {
    hears(new FeishuStream(sandbox.access("feishu", "stream")));
  }

  @Test
  void feishuReadsAFile() throws Exception {
    hears(new FeishuFile(sandbox.access("feishu", "file")));
  }

  @Test
  void feishuIsRefusedAsAnotherApplication() {
    Access wrong = with(sandbox.access("feishu", "stream"), "appId");
    assertThatThrownBy(() -> new FeishuStream(wrong).recognise(weather.pcm()))
        .hasMessageContaining("10003");
  }

  private static void hears(VendorClient client) throws Exception {
    try (client) {
      assertThat(client.recognise(weather.pcm())).isEqualTo(weather.text());
      assertThat(client.recognise(weather.pcm())).as("once more").isEqualTo(weather.text());
    }
  }

  private static Access with(Access access, String wrong) {
    Map<String, String> values = new HashMap<>(access.values());
    values.put(wrong, "0".repeat(32));
    return new Access(values);
  }
}
