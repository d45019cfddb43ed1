/**
 * Feishu and Lark (飞书) as a provider: {@code api=stream} sends a request for every 200 ms of audio,
 * {@code api=file} one for every recording of up to a minute. Both take PCM at 16 kHz; options,
 * defaults and limits are in the provider's declaration and in docs/providers/feishu.md.
 *
 * @provides io.github.camelasr.api.spi.AsrProvider named {@code feishu}
 */
module io.github.camelasr.feishu {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.signing;
  requires io.github.camelasr.wire;

  exports io.github.camelasr.feishu;

  provides io.github.camelasr.api.spi.AsrProvider with
      io.github.camelasr.feishu.FeishuProvider;
}
