/**
 * Reads audio: recognises files by their bytes, decodes them to 16 bit linear PCM, gives the
 * packets of already encoded audio, and converts sample rates.
 *
 * @provides io.github.camelasr.api.spi.ResamplerFactory windowed-sinc conversion between any two
 *     rates from 4 kHz to 192 kHz
 */
module io.github.camelasr.audio {
  requires static org.jspecify;
  requires transitive io.github.camelasr.api;
  requires static java.desktop; // for the microphone alone
  requires jlayer;

  exports io.github.camelasr.audio;

  provides io.github.camelasr.api.spi.ResamplerFactory with
      io.github.camelasr.audio.resample.SincResamplerFactory;
}
