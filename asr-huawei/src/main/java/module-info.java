/**
 * Huawei Cloud SIS (华为云语音交互) as a provider: real-time recognition with {@code api=short-stream} (up
 * to a minute a dialogue, the default), {@code sentence-stream} (one sentence a dialogue) and
 * {@code continue-stream} (up to five hours). It takes PCM, A-law or mu-law at 16 or 8 kHz;
 * options, defaults and limits are in the provider's declaration and in docs/providers/huawei.md.
 *
 * @provides io.github.camelasr.api.spi.AsrProvider named {@code huawei}
 */
module io.github.camelasr.huawei {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.signing;
  requires io.github.camelasr.wire;
  requires com.fasterxml.jackson.core;

  exports io.github.camelasr.huawei;

  provides io.github.camelasr.api.spi.AsrProvider with
      io.github.camelasr.huawei.HuaweiProvider;
}
