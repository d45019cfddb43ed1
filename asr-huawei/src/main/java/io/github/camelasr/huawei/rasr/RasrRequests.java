package io.github.camelasr.huawei.rasr;

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
 * The messages to the vendor: {@code START} with the configuration, made once for a plan, audio as
 * it is, and {@code END}. Immutable.
 */
final class RasrRequests {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What {@code param.NAME=VALUE} sends as it is: everything else becomes a JSON string. */
  private static final Pattern LITERAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?|true|false");

  /** The vendor's table has a boolean, its Python sample a string; we send what the table says. */
  private static final byte[] END = end(false);

  private static final byte[] CANCEL = end(true);

  private final byte[] start;

  RasrRequests(Settings settings) {
    this.start = start(settings);
  }

  void start(Outbox out) {
    out.ascii(start).send(Outbox.Kind.TEXT);
  }

  void audio(AudioChunk chunk, Outbox out) {
    out.audio(chunk).send(Outbox.Kind.BINARY);
  }

  void end(Outbox out) {
    out.ascii(END).send(Outbox.Kind.TEXT);
  }

  void cancel(Outbox out) {
    out.ascii(CANCEL).send(Outbox.Kind.TEXT);
  }

  private static byte[] end(boolean cancel) {
    return ("{\"command\":\"END\",\"cancel\":" + cancel + "}").getBytes(US_ASCII);
  }

  private static byte[] start(Settings settings) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("command", "START");
      json.writeObjectFieldStart("config");
      for (Map.Entry<String, OptionSpec> field : RasrOptions.CONFIG.entrySet()) {
        if (!settings.params().containsKey(field.getKey())) {
          writeOption(json, field.getKey(), field.getValue(), settings);
        }
      }
      for (Map.Entry<String, String> param : settings.params().entrySet()) {
        json.writeFieldName(param.getKey());
        writeParam(json, param.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(US_ASCII);
  }

  private static void writeOption(
      JsonGenerator json, String name, OptionSpec spec, Settings settings) throws IOException {
    if (spec.name().equals("audioFormat")) {
      json.writeStringField(name, AudioForm.of(settings).value());
    } else if (settings.find(spec.name()).isEmpty()) {
      return;
    } else if (spec.type() == OptionType.INTEGER) {
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
}
