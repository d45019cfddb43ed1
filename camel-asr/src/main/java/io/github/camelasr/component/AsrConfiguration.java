package io.github.camelasr.component;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AudioEncoding;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.Detail;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.NearestName;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.engine.Speed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The component's own options of an endpoint. */
@UriParams
public final class AsrConfiguration {
  private static final List<String> DETAILS =
      Arrays.stream(Detail.values()).map(Detail::name).toList();

  @UriParam(
      label = "producer",
      defaultValue = "TEXT",
      description = "What the body becomes: the text, a JSON document, or SRT or WebVTT subtitles")
  private OutputFormat format = OutputFormat.TEXT;

  @UriParam(
      label = "producer",
      defaultValue = "false",
      description =
          "Whether the body becomes the final segments one after the other, while the rest is still"
              + " being recognised: an iterator for split().streaming(), which has no format")
  private boolean streaming;

  @UriParam(
      label = "producer",
      description =
          "What is wanted beside text and times, separated by commas: WORDS, ALTERNATIVES, RAW (the"
              + " provider's own JSON). A format gets what it needs without being asked")
  private @Nullable String details;

  @UriParam(
      label = "producer",
      defaultValue = "REALTIME",
      description =
          "How fast recorded audio is sent: REALTIME keeps the provider's pacing rule, MAX drops it"
              + " (for sandboxes, and providers that allow it)")
  private Speed speed = Speed.REALTIME;

  @UriParam(
      label = "producer",
      description = "The sample rate in Hz of audio without a header; it makes such audio readable")
  private @Nullable Integer rawSampleRate;

  @UriParam(
      label = "producer",
      defaultValue = "1",
      description = "The number of channels of audio without a header")
  private int rawChannels = 1;

  @UriParam(
      label = "producer",
      defaultValue = "PCM_S16LE",
      description = "The encoding of audio without a header")
  private AudioEncoding rawEncoding = AudioEncoding.PCM_S16LE;

  @UriParam(
      label = "producer,advanced",
      description =
          "The size in bytes of one 20 ms packet of audio without a header whose encoding comes in"
              + " packets of one size, such as SPEEX")
  private @Nullable Integer rawPacketBytes;

  @UriParam(
      label = "producer,advanced",
      description =
          "Hears the events of every session of this endpoint (interim text, progress, failures)"
              + " while it runs. It must not block, and must be thread-safe if exchanges come at"
              + " once")
  private @Nullable SessionListener sessionListener;

  /** The defaults. */
  public AsrConfiguration() {}

  /**
   * What {@code details} and the format ask for.
   *
   * @throws AsrException of category {@code BAD_OPTION} if there is no such detail
   */
  Set<Detail> wanted() {
    Set<Detail> wanted = EnumSet.noneOf(Detail.class);
    wanted.addAll(format.details());
    if (details != null) {
      Arrays.stream(details.split(",")).map(AsrConfiguration::detail).forEach(wanted::add);
    }
    return wanted;
  }

  private static Detail detail(String name) {
    return Arrays.stream(Detail.values())
        .filter(detail -> detail.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> bad(NearestName.unknown("detail", name.strip(), DETAILS)));
  }

  /**
   * What audio without a header is, if that is told.
   *
   * @throws AsrException of category {@code BAD_OPTION} if there is no such format
   */
  Optional<AudioFormat> rawFormat() {
    try {
      return Optional.ofNullable(rawSampleRate)
          .map(rate -> new AudioFormat(rawEncoding, rate, rawChannels));
    } catch (IllegalArgumentException e) {
      throw bad("audio without a header: " + e.getMessage());
    }
  }

  /** Refuses a format for what is streamed. */
  void checkStreaming() {
    if (streaming && format != OutputFormat.TEXT) {
      throw bad("streaming=true answers with segments, which have no format; leave format away");
    }
  }

  private static AsrException bad(String detail) {
    return AsrException.of(ErrorCategory.BAD_OPTION, detail).build();
  }

  /**
   * Whether segments are answered one after the other.
   *
   * @return false by default
   */
  public boolean isStreaming() {
    return streaming;
  }

  /**
   * Sets whether segments are answered one after the other.
   *
   * @param value true if they are
   */
  public void setStreaming(boolean value) {
    this.streaming = value;
  }

  /**
   * What the body becomes.
   *
   * @return text by default
   */
  public OutputFormat getFormat() {
    return format;
  }

  /**
   * Sets what the body becomes.
   *
   * @param value the format
   */
  public void setFormat(OutputFormat value) {
    this.format = value;
  }

  /**
   * What is wanted beside text and times.
   *
   * @return names of {@link Detail}, separated by commas, or null
   */
  public @Nullable String getDetails() {
    return details;
  }

  /**
   * Sets what is wanted beside text and times.
   *
   * @param value names of {@link Detail}, separated by commas
   */
  public void setDetails(@Nullable String value) {
    this.details = value;
  }

  /**
   * How fast recorded audio is sent.
   *
   * @return {@link Speed#REALTIME} by default
   */
  public Speed getSpeed() {
    return speed;
  }

  /**
   * Sets how fast recorded audio is sent.
   *
   * @param value the speed
   */
  public void setSpeed(Speed value) {
    this.speed = value;
  }

  /**
   * The sample rate of audio without a header.
   *
   * @return Hz, or null if such audio is refused
   */
  public @Nullable Integer getRawSampleRate() {
    return rawSampleRate;
  }

  /**
   * Sets the sample rate of audio without a header.
   *
   * @param value Hz
   */
  public void setRawSampleRate(@Nullable Integer value) {
    this.rawSampleRate = value;
  }

  /**
   * The number of channels of audio without a header.
   *
   * @return 1 by default
   */
  public int getRawChannels() {
    return rawChannels;
  }

  /**
   * Sets the number of channels of audio without a header.
   *
   * @param value at least 1
   */
  public void setRawChannels(int value) {
    this.rawChannels = value;
  }

  /**
   * The encoding of audio without a header.
   *
   * @return 16-bit linear PCM by default
   */
  public AudioEncoding getRawEncoding() {
    return rawEncoding;
  }

  /**
   * Sets the encoding of audio without a header.
   *
   * @param value the encoding
   */
  public void setRawEncoding(AudioEncoding value) {
    this.rawEncoding = value;
  }

  /**
   * The size of one packet of audio without a header.
   *
   * @return bytes, or null if it does not come in packets
   */
  public @Nullable Integer getRawPacketBytes() {
    return rawPacketBytes;
  }

  /**
   * Sets the size of one packet of audio without a header.
   *
   * @param value bytes of 20 ms
   */
  public void setRawPacketBytes(@Nullable Integer value) {
    this.rawPacketBytes = value;
  }

  /**
   * Who hears the events of the sessions.
   *
   * @return the listener, or null
   */
  public @Nullable SessionListener getSessionListener() {
    return sessionListener;
  }

  /**
   * Sets who hears the events of the sessions.
   *
   * @param value the listener
   */
  public void setSessionListener(@Nullable SessionListener value) {
    this.sessionListener = value;
  }
}
