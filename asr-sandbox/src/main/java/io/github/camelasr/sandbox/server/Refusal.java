package io.github.camelasr.sandbox.server;

/**
 * An HTTP answer that is not the one hoped for.
 *
 * @param status the HTTP status
 * @param body the body, usually JSON
 */
public record Refusal(int status, String body) {}
