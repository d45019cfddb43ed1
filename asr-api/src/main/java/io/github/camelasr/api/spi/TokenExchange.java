package io.github.camelasr.api.spi;

/**
 * How a token is obtained, as pure functions. The engine caches the token by key, fetches it once
 * at a time, renews it ahead of its end, and drops exactly the one that turned out to be dead.
 */
public interface TokenExchange {

  /**
   * What the token belongs to: two configurations with equal keys share one token.
   *
   * @return a key without secrets
   */
  String key();

  /**
   * The request for a token.
   *
   * @param moment the time to sign with, and entropy
   * @param body takes the body as one message
   * @return the request
   */
  HttpCall request(Moment moment, Outbox body);

  /**
   * Reads the answer.
   *
   * @param reply what came
   * @param moment the time it came
   * @return the token
   * @throws io.github.camelasr.api.AsrException if the vendor said no
   */
  Token read(Reply reply, Moment moment);
}
