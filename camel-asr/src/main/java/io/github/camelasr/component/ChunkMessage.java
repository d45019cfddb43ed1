package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** Reads what a message asks of a live session. */
final class ChunkMessage {
  private static final int LONGEST_ID = 256;

  private final Message message;

  ChunkMessage(Message message) {
    this.message = message;
  }

  /** The session it belongs to. */
  String session() {
    String id = message.getHeader(AsrHeaders.SESSION_ID, String.class);
    if (id == null || id.isBlank()) {
      throw bad("the message names no live session", "Set the header " + AsrHeaders.SESSION_ID);
    }
    if (id.length() > LONGEST_ID) {
      throw bad("the id of the live session is too long", "Use at most " + LONGEST_ID + " letters");
    }
    return id;
  }

  LiveCommand command() {
    Object said = message.getHeader(AsrHeaders.COMMAND);
    if (said == null) {
      return LiveCommand.AUDIO;
    }
    String name = said.toString().strip().toUpperCase(Locale.ROOT);
    for (LiveCommand command : LiveCommand.values()) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    throw bad(
        "there is no command '" + said + "'",
        "Use one of " + Arrays.toString(LiveCommand.values()));
  }

  /** Its place among the messages of its session. */
  OptionalLong sequence() {
    Object said = message.getHeader(AsrHeaders.SEQUENCE);
    if (said == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(said.toString().strip()));
    } catch (NumberFormatException e) {
      throw bad("'" + said + "' is no number of a chunk", "Set " + AsrHeaders.SEQUENCE);
    }
  }

  /** The audio in its body, which is empty if the command comes without any. */
  ByteBuffer audio(LiveCommand command) {
    ByteBuffer audio = bytes(message.getBody(), command);
    String container = container(audio);
    if (container != null) {
      throw AsrException.of(
              ErrorCategory.BAD_AUDIO, "the body is " + container + ", and not a chunk of samples")
          .remedy("Send bare samples; whole recordings go to an endpoint without live=true.")
          .build();
    }
    return audio;
  }

  private ByteBuffer bytes(@Nullable Object body, LiveCommand command) {
    if (body == null || (body instanceof String && command != LiveCommand.AUDIO)) {
      return ByteBuffer.allocate(0);
    }
    if (body instanceof byte[] bytes) {
      return ByteBuffer.wrap(bytes);
    }
    if (body instanceof ByteBuffer buffer) {
      return buffer.duplicate();
    }
    if (body instanceof StreamCache cache) {
      cache.reset(); // whoever logged or tried it before may have read it
    }
    byte[] bytes = body instanceof String ? null : message.getBody(byte[].class);
    if (bytes == null) {
      throw AsrException.of(
              ErrorCategory.BAD_AUDIO,
              "the message body is a " + body.getClass().getName() + ", which holds no audio")
          .remedy("Send audio as bytes, or a command (header " + AsrHeaders.COMMAND + ").")
          .build();
    }
    return ByteBuffer.wrap(bytes);
  }

  /** What recorders send that were not told to send samples. */
  private static @Nullable String container(ByteBuffer audio) {
    if (audio.remaining() < 12) {
      return null;
    }
    if (says(audio, 0, "RIFF") && says(audio, 8, "WAVE")) {
      return "a WAV file";
    }
    if (says(audio, 0, "OggS")) {
      return "an Ogg stream";
    }
    return says(audio, 0, "\u001aE\u00df\u00a3") ? "a WebM stream" : null;
  }

  private static boolean says(ByteBuffer audio, int at, String word) {
    byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
    return audio.slice(audio.position() + at, bytes.length).equals(ByteBuffer.wrap(bytes));
  }

  private static AsrException bad(String detail, String remedy) {
    return AsrException.of(ErrorCategory.BAD_OPTION, detail).remedy(remedy + ".").build();
  }
}
