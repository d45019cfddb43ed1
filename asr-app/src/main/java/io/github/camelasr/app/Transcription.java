package io.github.camelasr.app;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.TextJoiner;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.api.subtitle.SubtitleFormat;
import io.github.camelasr.app.display.Display;
import io.github.camelasr.component.AsrHeaders;
import io.github.camelasr.engine.AsrEngine;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Runs the route for one recording and prints what comes out. */
final class Transcription {
  private final Workshop workshop;
  private final Choice choice;
  private final Wish wish;

  Transcription(Workshop workshop, Choice choice, Wish wish) {
    this.workshop = workshop;
    this.choice = choice;
    this.wish = wish;
  }

  /**
   * Runs it; what was recognised is printed whatever happens then.
   *
   * @return the exit code
   * @throws AsrException if there was an error, or audio was lost
   */
  int run(Recording recording) throws Exception {
    try (AsrEngine engine = AsrEngine.builder().providers(choice.providers()).build();
        TranscribeRoute route = new TranscribeRoute(choice, wish)) {
      print(
          workshop.cancellation().guard(engine::close, () -> recognise(route, engine, recording)));
    }
    return ExitCode.OK;
  }

  private Exchange recognise(TranscribeRoute route, AsrEngine engine, Recording recording)
      throws Exception {
    try (Display display = Displays.choose(workshop.surroundings(), wish, recording)) {
      route.start(engine, new TaskNote(workshop, choice.name(), display), recording);
      return route.send(recording);
    } catch (Exception e) {
      throw reason(e);
    }
  }

  private void print(Exchange exchange) throws Exception {
    Transcript transcript =
        exchange.getMessage().getHeader(AsrHeaders.TRANSCRIPT, Transcript.class);
    Exception error = exchange.getException();
    if (error == null) {
      rejectSilence(transcript, exchange);
      print(exchange.getMessage().getBody(String.class));
      rejectLoss(transcript);
    } else {
      printFinal(transcript);
      throw reason(error);
    }
  }

  private void printFinal(@Nullable Transcript transcript) {
    if (transcript != null) {
      List<Segment> settled = transcript.segments().stream().filter(Segment::isFinal).toList();
      StringBuilder text = new StringBuilder();
      settled.forEach(segment -> TextJoiner.append(text, segment.text()));
      Transcript part = new Transcript(text.toString(), settled, transcript.report());
      print(settled.isEmpty() ? "" : unfinished(part));
    }
  }

  /** What there is after an error; the component writes JSON of whole sessions only. */
  private String unfinished(Transcript part) {
    return switch (wish.format()) {
      case TEXT -> part.text();
      case SRT -> SubtitleFormat.SRT.format(part);
      case VTT -> SubtitleFormat.VTT.format(part);
      case JSON -> "";
    };
  }

  private void print(String result) {
    PrintStream out = workshop.surroundings().out();
    out.print(result.isEmpty() || result.endsWith("\n") ? result : result + "\n");
    out.flush();
  }

  private void rejectSilence(Transcript transcript, Exchange exchange) {
    if (transcript.report().ledger().pushed() == 0 && transcript.report().attempts().isEmpty()) {
      String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
      throw AsrException.of(ErrorCategory.BAD_AUDIO, name + " holds no audio")
          .provider(choice.name())
          .build();
    }
  }

  private void rejectLoss(Transcript transcript) {
    if (!transcript.gaps().isEmpty()) {
      long ms = transcript.gaps().stream().mapToLong(Gap::durationMs).sum();
      String where =
          transcript.gaps().stream()
              .map(gap -> gap.fromMs() + ".." + gap.toMs() + " " + gap.cause())
              .collect(Collectors.joining(", "));
      throw AsrException.of(
              ErrorCategory.NETWORK, ms + " ms of the audio were lost (" + where + ")")
          .provider(choice.name())
          .build();
    }
  }

  /** What lies below the wrappings of Camel, under the provider's name. */
  private Exception reason(Exception e) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (at instanceof AsrException error) {
        return error.from(choice.name());
      }
    }
    return e;
  }
}
