package io.github.camelasr.engine.quota;

import java.time.Duration;

/**
 * What of an account is in use now.
 *
 * @param key what the vendor counts by
 * @param sessions how many sessions are open
 * @param waiting how many wait for a place
 * @param audioToday how much audio was sent since midnight UTC
 */
public record Usage(String key, int sessions, int waiting, Duration audioToday) {}
