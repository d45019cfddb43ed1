package io.github.camelasr.component.live;

/**
 * Names a live session.
 *
 * @param group the group it belongs to
 * @param session its id within the group
 */
public record SessionKey(String group, String session) {}
