package io.github.camelasr.api.spi;

/**
 * One dialogue with a vendor as a state machine: it turns cues and audio into wire messages, and
 * wire messages into recognition events. All calls of one dialect come one after the other. It
 * opens no socket, starts no thread, reads no clock, draws no randomness and never sleeps; whatever
 * it throws is taken for a fault of the vendor.
 */
public sealed interface Dialect permits StreamDialect, ChunkDialect, JobDialect {}
