package io.github.camelasr.iflytek.iat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Outbox;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The messages to the vendor (section "请求参数"), made once for a plan: all that changes from one to
 * the next is the audio between two constant pieces. Immutable.
 */
final class IatRequests {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  /** What {@code param.NAME=VALUE} sends as it is: everything else becomes a JSON string. */
  private static final Pattern LITERAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?|true|false");

  private static final byte[] TAIL = "\"}}".getBytes(US_ASCII);
  private static final byte[] END = "{\"data\":{\"status\":2}}".getBytes(US_ASCII);

  private final byte[] first;
  private final byte[] middle;

  IatRequests(Settings settings, IatAudio audio) {
    this.first = head(json -> writeFirst(json, settings, audio));
    this.middle = head(json -> writeData(json, 1, audio));
  }

  /** The first message: common, business, and data of status 0. */
  void first(AudioChunk chunk, Outbox out) {
    out.ascii(first).base64(chunk).ascii(TAIL).send(Outbox.Kind.TEXT);
  }

  /** Every further audio: data of status 1. */
  void middle(AudioChunk chunk, Outbox out) {
    out.ascii(middle).base64(chunk).ascii(TAIL).send(Outbox.Kind.TEXT);
  }

  /** The end of audio: data of status 2, without audio. */
  void end(Outbox out) {
    out.ascii(END).send(Outbox.Kind.TEXT);
  }

  private static void writeFirst(JsonGenerator json, Settings settings, IatAudio audio)
      throws IOException {
    json.writeObjectFieldStart("common");
    json.writeStringField("app_id", settings.get("appId"));
    json.writeEndObject();
    json.writeObjectFieldStart("business");
    for (Map.Entry<String, OptionSpec> field : IatOptions.BUSINESS.entrySet()) {
      if (!settings.params().containsKey(field.getKey())) {
        writeOption(json, field.getKey(), field.getValue(), settings);
      }
    }
    for (Map.Entry<String, String> param : settings.params().entrySet()) {
      json.writeFieldName(param.getKey());
      writeParam(json, param.getValue());
    }
    json.writeEndObject();
    writeData(json, 0, audio);
  }

  private static void writeOption(
      JsonGenerator json, String name, OptionSpec spec, Settings settings) throws IOException {
    if (settings.find(spec.name()).isEmpty()) {
      return;
    }
    if (spec.type() == OptionType.INTEGER) {
      json.writeNumberField(name, settings.integer(spec.name()));
    } else {
      json.writeStringField(name, settings.get(spec.name()));
    }
  }

  private static void writeParam(JsonGenerator json, String value) throws IOException {
    if (LITERAL.matcher(value).matches()) {
      json.writeRawValue(value);
    } else if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      json.writeString(value.substring(1, value.length() - 1));
    } else {
      json.writeString(value);
    }
  }

  /** Leaves off inside the value of {@code audio}, where the base64 goes. */
  private static void writeData(JsonGenerator json, int status, IatAudio audio) throws IOException {
    json.writeObjectFieldStart("data");
    json.writeNumberField("status", status);
    json.writeStringField("format", audio.format());
    json.writeStringField("encoding", audio.encoding());
    json.writeFieldName("audio");
    json.writeRawValue("\"");
  }

  private static byte[] head(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(US_ASCII);
  }

  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
