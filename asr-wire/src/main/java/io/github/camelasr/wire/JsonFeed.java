package io.github.camelasr.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON messages one after the other from their bytes, tolerant of how scalars are written:
 * numbers may come as strings, strings as numbers, and null stands for nothing. One non-blocking
 * parser is fed every message, because a parser made anew for each costs a kilobyte. Depth and the
 * length of names and numbers are bounded; the size of a message is the transport's affair.
 * Malformed UTF-8 is refused, with one exception that only fuzzing finds: Jackson fills names up
 * with bytes 0xFF, so that a name that begins with such bytes is taken for one seen before without.
 *
 * <p>Every method that reads a value leaves its last token current. Not thread-safe, and of no use
 * after it has thrown.
 */
public final class JsonFeed {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_NAME = 1_000;
  private static final int MAX_NUMBER = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          // Names come from a stranger: they must not fill the JVM's table of strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  private final JsonParser parser;
  private final ByteArrayFeeder feeder;

  /** A feed for the messages of one dialogue. */
  public JsonFeed() {
    try {
      parser = JSON.createNonBlockingByteArrayParser();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
  }

  /**
   * Begins a message, which must be an object; its fields follow by {@link #field()}.
   *
   * @param array holds the message in UTF-8
   * @param offset the first byte
   * @param length how many bytes
   * @throws IOException if it is anything else
   */
  public void begin(byte[] array, int offset, int length) throws IOException {
    int end = offset + length;
    while (end > offset && array[end - 1] <= ' ' && array[end - 1] >= 0) {
      end--; // so that what is left after the object is not white space
    }
    feeder.feedInput(array, offset, end);
    check(next() == JsonToken.START_OBJECT, "not an object");
  }

  /**
   * Ends a message.
   *
   * @throws IOException if anything follows the object
   */
  public void end() throws IOException {
    check(feeder.needMoreInput(), "more than one value");
  }

  /**
   * Moves to the value of the next field of the object.
   *
   * @return the field's name, or null at the end of the object
   * @throws IOException if the message is malformed or cut off
   */
  public @Nullable String field() throws IOException {
    if (next() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = parser.currentName();
    next();
    return name;
  }

  /**
   * Moves to the next element of the array.
   *
   * @return false at the end of the array
   * @throws IOException if the message is malformed or cut off
   */
  public boolean element() throws IOException {
    return next() != JsonToken.END_ARRAY;
  }

  /**
   * Enters the current value if it is an object, and skips it otherwise.
   *
   * @return whether its fields follow by {@link #field()}
   * @throws IOException if the message is malformed or cut off
   */
  public boolean isObject() throws IOException {
    return enters(JsonToken.START_OBJECT);
  }

  /**
   * Enters the current value if it is an array, and skips it otherwise.
   *
   * @return whether its elements follow by {@link #element()}
   * @throws IOException if the message is malformed or cut off
   */
  public boolean isArray() throws IOException {
    return enters(JsonToken.START_ARRAY);
  }

  private boolean enters(JsonToken start) throws IOException {
    if (parser.currentToken() == start) {
      return true;
    }
    skip();
    return false;
  }

  /**
   * Skips the current value.
   *
   * @throws IOException if the message is malformed or cut off
   */
  public void skip() throws IOException {
    parser.skipChildren();
  }

  /**
   * Appends the current value if it is a string or a number; anything else is skipped.
   *
   * @param target takes the characters
   * @throws IOException if the message is malformed or cut off
   */
  public void appendText(StringBuilder target) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      target.append(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    } else {
      skip();
    }
  }

  /**
   * The current value as a whole number; a fraction is cut off.
   *
   * @param otherwise the answer if it is neither a number nor a string that holds one
   * @return the number
   * @throws IOException if it is out of range, or the message is malformed or cut off
   */
  public long integer(long otherwise) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isNumeric() || token == JsonToken.VALUE_STRING) {
      return parser.getValueAsLong(otherwise);
    }
    skip();
    return otherwise;
  }

  /**
   * The current value as a number.
   *
   * @param otherwise the answer if it is neither a number nor a string that holds one
   * @return the number
   * @throws IOException if the message is malformed or cut off
   */
  public double decimal(double otherwise) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isNumeric() || token == JsonToken.VALUE_STRING) {
      return parser.getValueAsDouble(otherwise);
    }
    skip();
    return otherwise;
  }

  /**
   * Whether the current value is {@code true}.
   *
   * @return false for everything else, which is skipped
   * @throws IOException if the message is malformed or cut off
   */
  public boolean isTrue() throws IOException {
    boolean answer = parser.currentToken() == JsonToken.VALUE_TRUE;
    skip();
    return answer;
  }

  /**
   * Refuses the message unless a condition holds.
   *
   * @param condition what must hold
   * @param fault what is wrong if it does not
   * @throws IOException if it does not
   */
  public void check(boolean condition, String fault) throws IOException {
    if (!condition) {
      throw new IOException(fault);
    }
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null || token == JsonToken.NOT_AVAILABLE) {
      throw new IOException("the message is cut off");
    }
    return token;
  }
}
