package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The options of an endpoint that concern the events a consumer tells. */
@UriParams
public final class EventConfiguration {
  private static final List<String> KINDS =
      Arrays.stream(EventKind.values()).map(EventKind::name).toList();

  @UriParam(
      label = "consumer",
      defaultValue = "SESSIONS",
      description =
          "Whose speech is told: that of the live sessions of the group, or what the microphone of this"
              + " machine records, through the provider of the endpoint")
  private EventSource source = EventSource.SESSIONS;

  @UriParam(
      label = "consumer,advanced",
      description = "A part of the name of the microphone. By default the first there is")
  private @Nullable String microphone;

  @UriParam(
      label = "consumer,filter",
      description =
          "Which events become exchanges, separated by commas, such as FINAL,SESSION_ENDED. By default"
              + " all but SENTENCE, which tells once more what FINAL has told")
  private @Nullable String events;

  @UriParam(
      label = "consumer,advanced",
      defaultValue = "64",
      description =
          "How many events of one session may wait for a slow route, interim text not counted twice,"
              + " before the session's audio has to wait, too")
  private int backlog = 64;

  @UriParam(
      label = "consumer",
      defaultValue = "10",
      description =
          "How many threads run the route, for all live sessions together. The events of one session"
              + " come one after the other")
  private int concurrentConsumers = 10;

  /** The defaults. */
  public EventConfiguration() {}

  /**
   * The events that become exchanges.
   *
   * @throws AsrException of category {@code BAD_OPTION} if there is no such event
   */
  Set<EventKind> wanted() {
    Set<EventKind> wanted = EnumSet.noneOf(EventKind.class);
    String said = events;
    if (said == null) {
      wanted.addAll(EnumSet.complementOf(EnumSet.of(EventKind.SENTENCE)));
    } else {
      Arrays.stream(said.split(",")).map(EventConfiguration::kind).forEach(wanted::add);
    }
    return wanted;
  }

  private static EventKind kind(String name) {
    return Arrays.stream(EventKind.values())
        .filter(kind -> kind.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                AsrException.of(
                        ErrorCategory.BAD_OPTION, NearestName.unknown("event", name.strip(), KINDS))
                    .build());
  }

  /**
   * Whose speech is told.
   *
   * @return live sessions by default
   */
  public EventSource getSource() {
    return source;
  }

  /**
   * Sets whose speech is told.
   *
   * @param value the source
   */
  public void setSource(EventSource value) {
    this.source = value;
  }

  /**
   * A part of the name of the microphone.
   *
   * @return null for the first there is
   */
  public @Nullable String getMicrophone() {
    return microphone;
  }

  /**
   * Sets a part of the name of the microphone.
   *
   * @param value in any case
   */
  public void setMicrophone(@Nullable String value) {
    this.microphone = value;
  }

  /**
   * Which events become exchanges.
   *
   * @return names of {@link EventKind}, separated by commas, or null for the default
   */
  public @Nullable String getEvents() {
    return events;
  }

  /**
   * Sets which events become exchanges.
   *
   * @param value names of {@link EventKind}, separated by commas
   */
  public void setEvents(@Nullable String value) {
    this.events = value;
  }

  /**
   * How many events of one session may wait.
   *
   * @return 64 by default
   */
  public int getBacklog() {
    return backlog;
  }

  /**
   * Sets how many events of one session may wait.
   *
   * @param value at least 1
   */
  public void setBacklog(int value) {
    this.backlog = value;
  }

  /**
   * How many threads run the route.
   *
   * @return 10 by default
   */
  public int getConcurrentConsumers() {
    return concurrentConsumers;
  }

  /**
   * Sets how many threads run the route.
   *
   * @param value at least 1
   */
  public void setConcurrentConsumers(int value) {
    this.concurrentConsumers = value;
  }
}
