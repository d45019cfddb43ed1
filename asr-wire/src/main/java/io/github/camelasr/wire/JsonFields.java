package io.github.camelasr.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.camelasr.api.OptionSpec;
import io.github.camelasr.api.OptionType;
import io.github.camelasr.api.Settings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes a JSON object of fields, in ASCII, for messages that are made once and sent often. Not
 * thread-safe.
 */
public final class JsonFields {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** What {@code param.NAME=VALUE} sends as it is: everything else becomes a JSON string. */
  private static final Pattern LITERAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?|true|false");

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  /** An object without fields. */
  public JsonFields() {
    try {
      json = JSON.createGenerator(text);
      json.writeStartObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a string.
   *
   * @param name the field
   * @param value the string
   * @return this
   */
  public JsonFields text(String name, String value) {
    return write(() -> json.writeStringField(name, value));
  }

  /**
   * The vendor's field of an option: the last part of {@link OptionSpec#source()}.
   *
   * @param option the option
   * @return without what it stands in
   */
  public static String field(OptionSpec option) {
    return option.source().substring(option.source().lastIndexOf('.') + 1);
  }

  /**
   * Adds the options that have a value, and then all of {@code param.NAME=VALUE}, which replace
   * options with the same field. In a parameter a number, {@code true} or {@code false} stands for
   * itself, and everything else for a string, also {@code "5"} in double quotes.
   *
   * @param options the options
   * @param settings their values
   * @return this
   */
  public JsonFields options(Collection<OptionSpec> options, Settings settings) {
    for (OptionSpec option : options) {
      if (!settings.params().containsKey(field(option))) {
        settings.find(option.name()).ifPresent(value -> option(option, value));
      }
    }
    new TreeMap<>(settings.params()).forEach((name, value) -> write(() -> param(name, value)));
    return this;
  }

  private void option(OptionSpec option, String value) {
    if (option.type() == OptionType.INTEGER) {
      write(() -> json.writeNumberField(field(option), Long.parseLong(value)));
    } else {
      text(field(option), value);
    }
  }

  private void param(String name, String value) throws IOException {
    json.writeFieldName(name);
    if (LITERAL.matcher(value).matches()) {
      json.writeRawValue(value);
    } else if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      json.writeString(value.substring(1, value.length() - 1));
    } else {
      json.writeString(value);
    }
  }

  /**
   * Ends the object.
   *
   * @return the object with its braces
   */
  public byte[] toBytes() {
    write(json::close);
    return text.toString().getBytes(US_ASCII);
  }

  private JsonFields write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter does not fail
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
