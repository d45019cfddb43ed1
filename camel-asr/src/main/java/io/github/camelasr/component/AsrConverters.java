package io.github.camelasr.component;

import io.github.camelasr.api.Segment;
import io.github.camelasr.api.Transcript;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;
import org.jspecify.annotations.NullUnmarked;

/** Type conversions from and to {@link Transcript}. */
@Converter(generateLoader = true)
@NullUnmarked // Camel's generator copies annotations of types into code that does not compile
public final class AsrConverters {
  private AsrConverters() {}

  /**
   * The text of a transcript.
   *
   * @param transcript the transcript
   * @return its text
   */
  @Converter
  public static String toText(Transcript transcript) {
    return transcript.text();
  }

  /**
   * The text of a segment.
   *
   * @param segment the segment
   * @return its text
   */
  @Converter
  public static String toText(Segment segment) {
    return segment.text();
  }

  /**
   * The transcript of a stream that was read to its end.
   *
   * @param segments the stream
   * @return the transcript, or null if there are segments left
   */
  @Converter
  public static Transcript toTranscript(SegmentStream segments) {
    return segments.transcript().orElse(null);
  }

  /**
   * The transcript behind a body that the component has written.
   *
   * @param body the text, JSON or subtitles
   * @param exchange the exchange that holds it
   * @return the transcript, or null if the body does not come from the component
   */
  @Converter
  public static Transcript toTranscript(String body, Exchange exchange) {
    return exchange == null
        ? null
        : exchange.getMessage().getHeader(AsrHeaders.TRANSCRIPT, Transcript.class);
  }
}
