package io.github.camelasr.tck;

/** What a server does to its clients while a rule is looked at. */
public enum Trouble {
  /** Nothing: it keeps to its protocol. Every server can do that. */
  NONE,
  /** It refuses every handshake and request with HTTP status 503 and a body that is not its own. */
  REFUSAL,
  /** It resets the first connection when it has heard a second of audio; the others go well. */
  RESET_ONCE,
  /** It resets every connection when it has heard a second of audio. */
  RESET,
  /** When it has heard half a second of audio it says nothing more, but goes on to read. */
  SILENCE,
  /** When it has heard half a second of audio it does not read for a second. */
  DEAFNESS,
  /** It sends every message in fragments of a few bytes, and pings between them. */
  FRAGMENTS,
  /** It sends every message twice. */
  ECHO,
  /** When it has heard half a second of audio it says something that no protocol allows. */
  GIBBERISH,
  /** When it has heard half a second of audio it says 20 MB at once. */
  FLOOD,
  /** It speaks TLS with a certificate that nobody vouches for. */
  UNTRUSTED,
  /** When it has heard half a second of audio all tokens that it has issued die. */
  DEAD_TOKENS
}
