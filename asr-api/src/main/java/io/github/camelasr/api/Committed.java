package io.github.camelasr.api;

/**
 * Everything before this moment is settled: its text is final and its audio released.
 *
 * @param toMs the watermark on the media clock
 */
public record Committed(long toMs) implements AsrEvent {}
