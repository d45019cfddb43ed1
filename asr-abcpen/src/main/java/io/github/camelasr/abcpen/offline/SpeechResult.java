package io.github.camelasr.abcpen.offline;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The object {@code speechResult}: the whole text, and its sentences with times and speakers. */
final class SpeechResult {
  /** The vendor takes 5 hours; a longer time is nonsense. */
  private static final long LONGEST_MS = Duration.ofHours(24).toMillis();

  private final StringBuilder onebest = new StringBuilder();
  private final List<DetailSentence> sentences = new ArrayList<>();
  private long durationMs = Inbox.UNKNOWN;

  void read(JsonFeed json) throws IOException {
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "onebest" -> json.appendText(onebest);
        case "duration" -> durationMs = json.integer(Inbox.UNKNOWN);
        case "detail" -> readDetail(json);
        default -> json.skip();
      }
    }
  }

  /** The length of the recording, if the vendor tells one that can be. */
  long durationMs() {
    return durationMs >= 0 && durationMs <= LONGEST_MS ? durationMs : Inbox.UNKNOWN;
  }

  private void readDetail(JsonFeed json) throws IOException {
    if (json.isArray()) {
      while (json.element()) {
        if (json.isObject()) {
          sentences.add(DetailSentence.read(json));
        }
      }
    }
  }

  /** Puts a piece for every sentence, or one for all where the vendor gives none. */
  void tell(Reply reply, Inbox in) {
    List<DetailSentence> told =
        sentences.isEmpty()
            ? List.of(DetailSentence.of(onebest.toString(), durationMs()))
            : sentences;
    for (int i = 0; i < told.size(); i++) {
      DetailSentence sentence = told.get(i);
      if (!sentence.text().isEmpty()) {
        Piece piece = in.piece(i);
        sentence.fill(piece, in.wants(Detail.WORDS));
        if (i == 0 && in.wants(Detail.RAW)) {
          piece.raw(
              new String(reply.array(), reply.offset(), reply.length(), StandardCharsets.UTF_8));
        }
        piece.put();
      }
    }
  }
}
