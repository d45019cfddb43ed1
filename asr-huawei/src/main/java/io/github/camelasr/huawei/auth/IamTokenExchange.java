package io.github.camelasr.huawei.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.camelasr.api.Secret;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.api.spi.TokenExchange;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exchanges the password of an IAM user for a token of one project ("Token认证"): {@code POST
 * /v3/auth/tokens}; the token comes in a header of the answer and lives 24 hours. Immutable.
 */
final class IamTokenExchange implements TokenExchange {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final int CREATED = 201;
  private static final Duration LIFE = Duration.ofHours(24);

  /** Ours: a dialogue of five hours is authenticated once, at its beginning. */
  private static final Duration AHEAD = Duration.ofMinutes(30);

  private final URI endpoint;
  private final String user;
  private final Secret password;
  private final String domain;
  private final String project;

  IamTokenExchange(Settings settings) {
    String region = settings.get("region");
    this.endpoint =
        settings
            .find("iamEndpoint")
            .map(base -> base.replaceAll("/+$", ""))
            .map(URI::create)
            .orElseGet(() -> URI.create("https://iam." + region + ".myhuaweicloud.com"));
    this.user = settings.get("iamUser");
    this.password = settings.secret("iamPassword");
    this.domain = settings.get("iamDomain");
    this.project = settings.find("iamProject").orElse(region);
  }

  @Override
  public String key() {
    return String.join(" ", endpoint.toString(), domain, user, project);
  }

  @Override
  public HttpCall request(Moment moment, Outbox body) {
    body.ascii(json()).send(Outbox.Kind.TEXT);
    return new HttpCall(
        "POST",
        URI.create(endpoint + "/v3/auth/tokens"),
        Map.of("Content-Type", "application/json"),
        HttpCall.Body.OUTBOX);
  }

  private byte[] json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeObjectFieldStart("auth");
      json.writeObjectFieldStart("identity");
      json.writeArrayFieldStart("methods");
      json.writeString("password");
      json.writeEndArray();
      json.writeObjectFieldStart("password");
      json.writeObjectFieldStart("user");
      json.writeStringField("name", user);
      json.writeStringField("password", password.reveal());
      writeNamed(json, "domain", domain);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeObjectFieldStart("scope");
      writeNamed(json, "project", project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(US_ASCII);
  }

  private static void writeNamed(JsonGenerator json, String field, String name) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("name", name);
    json.writeEndObject();
  }

  @Override
  public Token read(Reply reply, Moment moment) {
    Optional<String> token =
        reply.headers().getOrDefault("x-subject-token", List.of()).stream()
            .filter(value -> !value.isBlank())
            .findFirst();
    if (reply.status() != CREATED || token.isEmpty()) {
      throw IamRefusal.of(reply, password);
    }
    return new Token(token.map(Secret::of), renewAt(reply, moment.wall()));
  }

  /** Ahead of the end by half an hour, or by a quarter of a life that is short. */
  private static Instant renewAt(Reply reply, Instant now) {
    Instant latest = now.plus(LIFE);
    Instant end =
        IamAnswer.of(reply).expiresAt().filter(told -> told.isBefore(latest)).orElse(latest);
    Duration quarter = Duration.between(now, end).dividedBy(4);
    return end.minus(quarter.compareTo(AHEAD) < 0 ? quarter : AHEAD);
  }
}
