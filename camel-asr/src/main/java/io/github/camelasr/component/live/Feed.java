package io.github.camelasr.component.live;

/** Where chunks come from: one for each producer. Sessions belong to the feed that began them. */
public final class Feed {
  private final String group;
  private final Limits limits;

  /**
   * A feed.
   *
   * @param group the group of its sessions
   * @param limits how far a session may go that begins with one of its chunks
   */
  public Feed(String group, Limits limits) {
    this.group = group;
    this.limits = limits;
  }

  String group() {
    return group;
  }

  Limits limits() {
    return limits;
  }
}
