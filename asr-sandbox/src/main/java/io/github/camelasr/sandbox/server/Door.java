package io.github.camelasr.sandbox.server;

import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

/**
 * How a server is entered.
 *
 * @param port the TCP port, 0 for any free one
 * @param maxSessions how many connections may be open at once; more are refused with status 503
 * @param tls null for none
 */
public record Door(int port, int maxSessions, @Nullable SslContext tls) {}
