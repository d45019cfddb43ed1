package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import java.util.Map;

/** What vendors of all shapes say alike; the names are those of {@link Vendor}. */
abstract class CannedSpeaker {
  private final CannedWords words;

  CannedSpeaker(CannedWords words) {
    this.words = words;
  }

  public AsrProvider provider() {
    return words.provider().get();
  }

  public Map<String, String> options() {
    return words.options();
  }

  public Heard hear(Outgoing message) {
    return words.ear().apply(message);
  }

  public Reply error(String code) {
    return words.no().error().apply(code);
  }

  public String unknownCode() {
    return words.no().unknownCode();
  }

  public boolean hearsAbort() {
    return words.hearsAbort();
  }
}
