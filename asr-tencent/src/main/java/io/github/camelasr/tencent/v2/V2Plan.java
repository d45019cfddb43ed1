package io.github.camelasr.tencent.v2;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tencent.common.Account;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A checked configuration of the WebSocket interface. */
final class V2Plan implements Plan {
  private final Rules rules;
  private final List<String> warnings;
  private final V2Audio audio;
  private final Account account;
  private final V2Request request;

  V2Plan(Settings settings) {
    V2Conditions conditions = new V2Conditions(settings);
    conditions.check();
    this.warnings = conditions.warnings();
    this.audio = V2Audio.of(settings);
    this.rules = V2Rules.of(settings, audio);
    this.account = new Account(settings);
    this.request = new V2Request(settings, account);
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    return new V2Dialect(request, account, audio, voiceId(moment.entropy()));
  }

  /** A random UUID (RFC 9562, version 4). */
  private static String voiceId(RandomGenerator entropy) {
    long high = (entropy.nextLong() & ~0xF000L) | 0x4000L;
    long low = (entropy.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low).toString();
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}
