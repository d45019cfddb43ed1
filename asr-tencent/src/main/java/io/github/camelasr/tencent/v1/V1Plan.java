package io.github.camelasr.tencent.v1;

import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.tencent.common.Account;
import io.github.camelasr.tencent.common.Faults;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** A checked configuration of the HTTP interface. */
final class V1Plan implements Plan {
  /** Belong to each request, so that no user can set them. */
  private static final List<String> EACH_REQUEST = List.of("seq", "end", "source");

  private final Rules rules;
  private final List<String> warnings;
  private final Account account;
  private final V1Request request;
  private final Charset charset;

  V1Plan(Settings settings) {
    check(settings);
    this.warnings = Faults.replaced(settings, V1Options.PARAMETERS);
    this.rules = V1Rules.of(settings);
    this.account = new Account(settings);
    this.request = new V1Request(settings, account);
    this.charset = charset(settings);
  }

  private static void check(Settings settings) {
    Faults faults = new Faults();
    faults.addCommon(settings, "http");
    for (String name : EACH_REQUEST) {
      faults.addIf(
          settings.params().containsKey(name),
          "'param." + name + "' cannot be set: it belongs to each request");
    }
    faults.check();
  }

  /** GBK holds all of GB2312. */
  private static Charset charset(Settings settings) {
    return switch ((int) settings.integer("resultTextFormat")) {
      case 1, 2 -> Charset.forName("GBK");
      case 3 -> Charset.forName("Big5");
      default -> StandardCharsets.UTF_8;
    };
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Dialect attempt(Moment moment) {
    String voiceId = HexFormat.of().toHexDigits(moment.entropy().nextLong()); // 16 characters
    return new V1Dialect(request, account, charset, voiceId);
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }
}
