package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.sandbox.script.Fault;
import io.github.camelasr.sandbox.script.FaultScript;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class StreamingTest {
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final List<Exchange> ends = new CopyOnWriteArrayList<>();

  @Test
  void segmentsAreSplitWhileTheRestIsRecognised() throws Exception {
    try (Bench bench = new Bench()) {
      bench.context().addRoutes(splitting(bench.uri("streaming", "true")));
      bench.start();
      Exchange answer = bench.ask("direct:recording", Speech.PAUSES.file());

      assertThat(answer.getException()).isNull();
      assertThat(texts).hasSizeGreaterThan(1);
      assertThat(String.join("", texts)).isEqualTo(Speech.PAUSES.text());
    }
  }

  private RouteBuilder splitting(String uri) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:recording")
            .to(uri)
            .split(body())
            .streaming()
            .stopOnException()
            .convertBodyTo(String.class)
            .process(exchange -> texts.add(exchange.getMessage().getBody(String.class)))
            .end()
            .process(ends::add);
      }
    };
  }

  @Test
  void theTranscriptIsThereWhenAllIsRead() throws Exception {
    Processor reader =
        exchange -> {
          SegmentStream segments = exchange.getMessage().getBody(SegmentStream.class);
          assertThat(segments.transcript()).isEmpty();
          texts.add(segments.stream().map(Segment::text).collect(Collectors.joining()));
          assertThat(exchange.getMessage().getBody(Transcript.class).text())
              .isEqualTo(texts.get(0));
          assertThatThrownBy(segments::next).isInstanceOf(NoSuchElementException.class);
        };
    try (Bench bench = new Bench()) {
      bench.context().addRoutes(route(bench.uri("streaming", "true"), reader));
      bench.start();
      Exchange answer = bench.ask("direct:recording", Speech.WEATHER.file());

      assertThat(answer.getException()).isNull();
      assertThat(texts).containsExactly(Speech.WEATHER.text());
    }
  }

  private static RouteBuilder route(String uri, Processor step) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:recording").to(uri).process(step);
      }
    };
  }

  @Test
  void aFailureEndsTheSplitAndFailsTheExchange() throws Exception {
    FaultScript fault = FaultScript.of(new Fault.Refuse(403, "{\"message\":\"not you\"}"));
    try (Bench bench = new Bench(sandbox -> sandbox.faults(fault))) {
      bench.context().addRoutes(splitting(bench.uri("streaming", "true")));
      bench.start();
      Exchange answer = bench.ask("direct:recording", Speech.GREETING.file());

      assertThat(answer.getException()).isInstanceOf(AsrException.class);
      assertThat(ends).isEmpty();
    }
  }

  @Test
  void whenTheExchangeIsOverSoIsTheRecognition() throws Exception {
    FaultScript stall = FaultScript.of(new Fault.Stall(3_000));
    try (Bench bench = new Bench(sandbox -> sandbox.faults(stall))) {
      bench.context().addRoutes(route(bench.uri("streaming", "true"), ends::add));
      bench.start();
      Exchange answer = bench.ask("direct:recording", Speech.PAUSES.file());

      SegmentStream segments = (SegmentStream) answer.getMessage().getBody();
      assertThat(segments.hasNext()).isFalse();
      assertThat(segments.transcript()).isEmpty();
    }
  }

  @Test
  void aFormatForWhatIsStreamedIsRefused() throws Exception {
    try (Bench bench = new Bench()) {
      bench.route("direct:in", bench.uri("streaming", "true", "format", "srt"));

      assertThatThrownBy(bench::start)
          .hasStackTraceContaining("leave format away")
          .hasRootCauseInstanceOf(AsrException.class)
          .rootCause()
          .satisfies(
              e -> assertThat(((AsrException) e).category()).isEqualTo(ErrorCategory.BAD_OPTION));
    }
  }
}
