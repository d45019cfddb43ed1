package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.api.Alternative;
import io.github.camelasr.api.AttemptEnded;
import io.github.camelasr.api.Gap;
import io.github.camelasr.api.Ledger;
import io.github.camelasr.api.MediaTime;
import io.github.camelasr.api.Segment;
import io.github.camelasr.api.SegmentDetails;
import io.github.camelasr.api.SegmentId;
import io.github.camelasr.api.SegmentState;
import io.github.camelasr.api.SessionReport;
import io.github.camelasr.api.Transcript;
import io.github.camelasr.api.Word;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The document is a contract: scripts depend on it. */
class TranscriptJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyFieldOfTheContractIsThere() throws IOException {
    assertThat(JSON.readTree(TranscriptJson.write(transcript()))).isEqualTo(expected());
  }

  private static JsonNode expected() throws IOException {
    return JSON.readTree(
        """
        {
          "provider": "some",
          "text": "喂 hello",
          "segments": [
            {
              "id": "1.7", "startMs": 0, "endMs": [0, 4100], "text": "喂",
              "words": [{"text": "喂", "startMs": 20, "endMs": null}],
              "alternatives": [{"text": "为", "confidence": 0.5}, {"text": "位"}],
              "speaker": "2"
            },
            {
              "id": "2.0", "startMs": null, "endMs": null, "text": "hello",
              "words": [], "alternatives": [], "speaker": null
            }
          ],
          "audio": {"durationMs": 5000, "bytes": 160000},
          "ledger": {"pushedMs": 5000, "finalisedMs": 4500, "lostMs": 500, "resentMs": 250},
          "gaps": [{"fromMs": 1000, "toMs": 1500, "cause": "NO_FINAL"}],
          "sessions": [
            {"id": "sid-1", "startMs": 0, "endMs": 4000},
            {"id": "2", "startMs": 4000, "endMs": 5000}
          ]
        }
        """);
  }

  private static Transcript transcript() {
    Segment first =
        new Segment(
            new SegmentId(1, 7),
            "喂",
            MediaTime.at(0),
            MediaTime.between(0, 4_100),
            SegmentState.FINAL,
            false,
            new SegmentDetails(
                List.of(new Word("喂", MediaTime.at(20), MediaTime.UNKNOWN)),
                List.of(
                    new Alternative("为", OptionalDouble.of(0.5)),
                    new Alternative("位", OptionalDouble.empty())),
                "2",
                null,
                OptionalDouble.empty(),
                null));
    Segment second =
        new Segment(
            new SegmentId(2, 0), "hello", MediaTime.UNKNOWN, MediaTime.UNKNOWN, SegmentState.FINAL);
    return new Transcript("喂 hello", List.of(first, second), report());
  }

  private static SessionReport report() {
    return new SessionReport(
        "some",
        Instant.EPOCH,
        new Ledger(16_000, 80_000, 72_000, 0, 0, 8_000, 4_000),
        160_000,
        List.of(new Gap(1_000, 1_500, Gap.Cause.NO_FINAL)),
        List.of(
            new AttemptEnded(1, Optional.of("sid-1"), 0, 4_000, Optional.empty()),
            new AttemptEnded(2, Optional.empty(), 4_000, 5_000, Optional.empty())));
  }
}
