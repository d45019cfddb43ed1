package io.github.camelasr.api;

/**
 * The vendor heard speech start or end.
 *
 * @param started true at the start, false at the end
 * @param at when
 */
public record SpeechChanged(boolean started, MediaTime at) implements AsrEvent {}
