package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The other side of one protocol, played by whoever wrote the provider: canned messages of the
 * vendor, and an ear for what is said to it. Implement the shape that the protocol has. All answers
 * must be the same whenever they are asked for.
 */
public sealed interface Vendor permits StreamVendor, ChunkVendor, JobVendor {

  /**
   * The provider under test.
   *
   * @return a new provider, made as {@link java.util.ServiceLoader} makes it
   */
  AsrProvider provider();

  /**
   * The options without which the protocol cannot be used: credentials with dummy values, each
   * secret of at least eight characters, and {@code api} if the protocol is not the provider's
   * first.
   *
   * @return the options by name
   */
  Map<String, String> options();

  /**
   * Understands what the provider says.
   *
   * @param message a message or request; token requests are kept from it
   * @return what it means
   */
  Heard hear(Outgoing message);

  /**
   * The vendor's no.
   *
   * @param code a code that the protocol declares, or one that no document knows
   * @return the message or HTTP answer that carries the code
   */
  Reply error(String code);

  /**
   * A code that no document knows, in the vendor's form.
   *
   * @return five nines by default
   */
  default String unknownCode() {
    return "99999";
  }

  /**
   * Whether giving a dialogue up is told by a message. If not, closing the connection, or asking no
   * more, has to do.
   *
   * @return false by default
   */
  default boolean hearsAbort() {
    return false;
  }

  /**
   * Options without which another option has no effect.
   *
   * @param option the name of a declared option
   * @return further options by name, none by default; an empty value takes an option away
   */
  default Map<String, String> alongside(String option) {
    return Map.of();
  }

  /**
   * Further real messages, as rich as the vendor's document shows them: what is damaged for the
   * rules of random input is these and those of a dialogue that goes well.
   *
   * @return messages or answers in any order, none by default
   */
  default List<Reply> examples() {
    return List.of();
  }

  /**
   * The answer to a token request, for providers that want tokens.
   *
   * @param value the token
   * @return the HTTP answer
   */
  default Reply token(String value) {
    throw new UnsupportedOperationException("this provider wants tokens: say how they come");
  }

  /**
   * A WebSocket message of text.
   *
   * @param text the message
   * @return the reply
   */
  static Reply message(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Reply.message(bytes, 0, bytes.length);
  }

  /**
   * An HTTP answer without header fields that matter.
   *
   * @param status the status
   * @param body the body
   * @return the reply
   */
  static Reply answer(int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Reply(status, Map.of(), bytes, 0, bytes.length);
  }
}
