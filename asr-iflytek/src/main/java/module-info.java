/**
 * iFlytek (讯飞) as a provider: {@code api=iat} is streaming dictation of up to 60 s a dialogue, of
 * PCM, Speex or MP3 at 16 or 8 kHz; {@code api=rtasr} transcribes 16 kHz PCM of any length while it
 * is spoken; {@code api=lfasr} takes recordings of up to 5 hours. Options, defaults and limits are
 * in the provider's declaration and in docs/providers/iflytek.md.
 *
 * @provides io.github.camelasr.api.spi.AsrProvider named {@code iflytek}
 */
module io.github.camelasr.iflytek {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.signing;
  requires io.github.camelasr.wire;
  requires com.fasterxml.jackson.core;

  exports io.github.camelasr.iflytek;

  provides io.github.camelasr.api.spi.AsrProvider with
      io.github.camelasr.iflytek.IflytekProvider;
}
