/**
 * Nightingale as a provider: live speech over one WebSocket, in Chinese or English, from 8 or 16
 * kHz PCM. Options, limits and error codes are in its declaration.
 *
 * @provides io.github.camelasr.api.spi.AsrProvider named {@code nightingale}
 */
module org.example.nightingale {
  requires transitive io.github.camelasr.api;
  requires io.github.camelasr.wire;

  exports org.example.nightingale;

  provides io.github.camelasr.api.spi.AsrProvider with
      org.example.nightingale.NightingaleProvider;
}
