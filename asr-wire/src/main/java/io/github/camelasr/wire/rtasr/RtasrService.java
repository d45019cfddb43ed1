package io.github.camelasr.wire.rtasr;

import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.VendorError;
import io.github.camelasr.wire.QueryFields;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A vendor's service that speaks this format: where it is, what is asked of it, and what its errors
 * mean. Immutable.
 */
public final class RtasrService {
  private final URI endpoint;
  private final String fields;
  private final Signa signa;
  private final Secret key;
  private final BiFunction<String, String, VendorError> errors;

  /**
   * A service.
   *
   * @param settings {@code endpoint}, {@code appId} and {@code apiKey} are read
   * @param fields the parameters of the URL by the vendor's names
   * @param errors what a code with its words means
   */
  public RtasrService(
      Settings settings,
      Map<String, String> fields,
      BiFunction<String, String, VendorError> errors) {
    this.endpoint = settings.uri("endpoint");
    this.fields = QueryFields.encode(fields);
    this.key = settings.secret("apiKey");
    this.signa = new Signa(settings.get("appId"), key);
    this.errors = errors;
  }

  HttpCall open(Instant now) {
    String separator = endpoint.getRawQuery() == null ? "?" : "&";
    return HttpCall.get(
        URI.create(endpoint + separator + signa.query("appid", now) + fields), Map.of());
  }

  VendorError error(String code, String message) {
    return errors.apply(code, message);
  }

  Secret key() {
    return key;
  }
}
