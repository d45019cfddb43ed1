package io.github.camelasr.api;

/**
 * Everything before this moment is settled: its text is final, or it was silent, or it was declared
 * lost by {@link Gap} events that came before; its audio is released.
 *
 * @param toMs the watermark on the media clock
 */
public record Committed(long toMs) implements AsrEvent {}
