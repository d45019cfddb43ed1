package io.github.camelasr.api;

/**
 * The vendor took a recording. Whoever keeps the ticket can ask for the result even after this
 * process has died.
 *
 * @param ticket the vendor's name of the job
 */
public record JobAccepted(String ticket) implements AsrEvent {}
