/**
 * Tencent Cloud (腾讯云) as a provider: {@code api=ws-v2} is the present WebSocket interface, {@code
 * api=http-v1} the older one of an HTTP request for every chunk of audio. Both take PCM at 16 or 8
 * kHz and several encodings; options, defaults and limits are in the provider's declaration and in
 * docs/providers/tencent.md.
 *
 * @provides io.github.camelasr.api.spi.AsrProvider named {@code tencent}
 */
module io.github.camelasr.tencent {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.signing;
  requires io.github.camelasr.wire;

  exports io.github.camelasr.tencent;

  provides io.github.camelasr.api.spi.AsrProvider with
      io.github.camelasr.tencent.TencentProvider;
}
