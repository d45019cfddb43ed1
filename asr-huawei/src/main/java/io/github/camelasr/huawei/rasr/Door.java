package io.github.camelasr.huawei.rasr;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.huawei.auth.Credential;
import io.github.camelasr.wire.VendorText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one dialogue comes in, and what it means if it does not. */
final class Door {
  private final URI endpoint;
  private final Credential credential;
  private final List<Secret> secrets;
  private Instant knockedAt = Instant.EPOCH;

  Door(URI endpoint, Credential credential) {
    this.endpoint = endpoint;
    this.credential = credential;
    this.secrets = new ArrayList<>(credential.secrets());
  }

  HttpCall open(Moment moment, Token token) {
    knockedAt = moment.wall();
    token.value().ifPresent(secrets::add);
    return HttpCall.get(endpoint, credential.headers(endpoint, moment, token));
  }

  Failure refused(Reply reply) {
    RefusedUpgrade refusal = RefusedUpgrade.of(reply).shown(this::shown);
    boolean skewed = credential.isSigned() && refusal.isSkewed(knockedAt);
    return (skewed ? RefusedUpgrade.SKEW : refusal.meaning())
        .failure(refusal.message(), blankToNull(refusal.requestId()));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Text of the vendor as it may be shown. */
  String shown(CharSequence text) {
    return VendorText.shown(text, secrets);
  }
}
