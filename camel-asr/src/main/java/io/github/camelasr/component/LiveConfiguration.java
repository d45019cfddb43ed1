package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.component.live.Limits;
import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of an endpoint that concern live sessions. */
@UriParams
public final class LiveConfiguration {
  @UriParam(
      label = "producer",
      defaultValue = "false",
      description =
          "Whether each exchange is a chunk of the live session that its header CamelAsrSessionId"
              + " names. Otherwise each body is a whole recording")
  private boolean live;

  @UriParam(
      label = "common",
      defaultValue = "default",
      description =
          "The group of live sessions that a producer feeds, or whose events a consumer tells. The id"
              + " of a session names it within its group")
  private String group = "default";

  @UriParam(
      label = "producer,advanced",
      defaultValue = "32",
      description =
          "How many numbered chunks of a live session may be under way at once: those that come early"
              + " are held until the missing ones have come")
  private int reorderWindow = 32;

  @UriParam(
      label = "producer,advanced",
      defaultValue = "0",
      description = "The number (header CamelAsrSequence) of the first chunk of a live session")
  private long firstSequence;

  @UriParam(
      label = "producer,advanced",
      defaultValue = "2s",
      description =
          "How long chunks are held for one that is missing. Then the loss is declared, and the"
              + " session goes on without it")
  private Duration gapTimeout = Duration.ofSeconds(2);

  @UriParam(
      label = "producer",
      defaultValue = "30s",
      description = "How long a live session may be without any chunk before it is ended in order")
  private Duration idleTimeout = Duration.ofSeconds(30);

  /** The defaults. */
  public LiveConfiguration() {}

  /**
   * The limits of live sessions.
   *
   * @throws AsrException of category {@code BAD_OPTION} if one makes no sense
   */
  Limits limits() {
    if (reorderWindow < 1 || gapTimeout.isNegative() || idleTimeout.isNegative()) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "reorderWindow must be at least 1, and gapTimeout and idleTimeout not negative")
          .build();
    }
    return new Limits(firstSequence, reorderWindow, gapTimeout, idleTimeout);
  }

  /**
   * Whether exchanges are chunks of live sessions.
   *
   * @return false by default
   */
  public boolean isLive() {
    return live;
  }

  /**
   * Sets whether exchanges are chunks of live sessions.
   *
   * @param value true if they are
   */
  public void setLive(boolean value) {
    this.live = value;
  }

  /**
   * The group of live sessions.
   *
   * @return {@code default} by default
   */
  public String getGroup() {
    return group;
  }

  /**
   * Sets the group of live sessions.
   *
   * @param value its name
   */
  public void setGroup(String value) {
    this.group = value;
  }

  /**
   * How many numbered chunks of a session may be under way at once.
   *
   * @return 32 by default
   */
  public int getReorderWindow() {
    return reorderWindow;
  }

  /**
   * Sets how many numbered chunks of a session may be under way at once.
   *
   * @param value at least 1
   */
  public void setReorderWindow(int value) {
    this.reorderWindow = value;
  }

  /**
   * The number of the first chunk.
   *
   * @return 0 by default
   */
  public long getFirstSequence() {
    return firstSequence;
  }

  /**
   * Sets the number of the first chunk.
   *
   * @param value the number
   */
  public void setFirstSequence(long value) {
    this.firstSequence = value;
  }

  /**
   * How long to wait for a missing chunk.
   *
   * @return two seconds by default
   */
  public Duration getGapTimeout() {
    return gapTimeout;
  }

  /**
   * Sets how long to wait for a missing chunk.
   *
   * @param value the patience
   */
  public void setGapTimeout(Duration value) {
    this.gapTimeout = value;
  }

  /**
   * How long a session may be without any chunk.
   *
   * @return 30 seconds by default
   */
  public Duration getIdleTimeout() {
    return idleTimeout;
  }

  /**
   * Sets how long a session may be without any chunk.
   *
   * @param value the patience
   */
  public void setIdleTimeout(Duration value) {
    this.idleTimeout = value;
  }
}
