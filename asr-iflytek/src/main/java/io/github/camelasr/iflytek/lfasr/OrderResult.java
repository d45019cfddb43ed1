package io.github.camelasr.iflytek.lfasr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.wire.JsonFeed;
import io.github.camelasr.wire.rtasr.Sentence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of an order: document "orderResult 字段". It is a JSON text within the answer, and each
 * sentence of {@code lattice} is a JSON text within that; those of {@code lattice2}, which is not
 * smoothed, are objects and stand in where there is no {@code lattice}.
 */
final class OrderResult {
  private final List<Sentence> lattice = new ArrayList<>();
  private final List<Sentence> lattice2 = new ArrayList<>();
  private final List<TranslatedParagraph> translation;

  /** The audio tracks of the roles, where each channel has one. */
  private final Map<String, String> tracks = new HashMap<>();

  private OrderResult(List<TranslatedParagraph> translation) {
    this.translation = translation;
  }

  static OrderResult read(LfasrAnswer answer) throws IOException {
    OrderResult result = new OrderResult(answer.translation);
    if (!answer.orderResult.isEmpty()) {
      byte[] text = answer.orderResult.toString().getBytes(UTF_8);
      JsonFeed json = new JsonFeed();
      json.begin(text, 0, text.length);
      for (String name = json.field(); name != null; name = json.field()) {
        switch (name) {
          case "lattice" -> readLattice(json, result.lattice);
          case "lattice2" -> readLattice(json, result.lattice2);
          case "label" -> result.readLabel(json);
          default -> json.skip();
        }
      }
      json.end();
    }
    return result;
  }

  private static void readLattice(JsonFeed json, List<Sentence> sentences) throws IOException {
    if (!json.isArray()) {
      return;
    }
    while (json.element()) {
      if (json.isObject()) {
        for (String name = json.field(); name != null; name = json.field()) {
          if (name.equals("json_1best")) {
            sentences.add(readBest(json));
          } else {
            json.skip();
          }
        }
      }
    }
  }

  private static Sentence readBest(JsonFeed json) throws IOException {
    StringBuilder text = new StringBuilder();
    if (json.isObject()) {
      return readSentence(json);
    }
    json.appendText(text);
    byte[] best = text.toString().getBytes(UTF_8);
    JsonFeed inner = new JsonFeed();
    inner.begin(best, 0, best.length);
    Sentence sentence = readSentence(inner);
    inner.end();
    return sentence;
  }

  private static Sentence readSentence(JsonFeed json) throws IOException {
    Sentence sentence = new Sentence();
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("st") && json.isObject()) {
        sentence.read(json);
      } else {
        json.skip();
      }
    }
    return sentence;
  }

  private void readLabel(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return;
    }
    for (String name = json.field(); name != null; name = json.field()) {
      if (name.equals("rl_track") && json.isArray()) {
        while (json.element()) {
          readTrack(json);
        }
      } else {
        json.skip();
      }
    }
  }

  private void readTrack(JsonFeed json) throws IOException {
    if (!json.isObject()) {
      return;
    }
    StringBuilder role = new StringBuilder();
    StringBuilder track = new StringBuilder();
    for (String name = json.field(); name != null; name = json.field()) {
      switch (name) {
        case "rl" -> json.appendText(role);
        case "track" -> json.appendText(track);
        default -> json.skip();
      }
    }
    tracks.put(role.toString(), track.toString());
  }

  /** Puts a piece for every sentence, or for every paragraph of the translation. */
  void tell(Reply reply, Inbox in) {
    long key = 0;
    for (TranslatedParagraph paragraph : translation) {
      if (!paragraph.text().isEmpty()) {
        finish(fill(in.piece(key), paragraph), key++, reply, in);
      }
    }
    if (translation.isEmpty()) {
      for (Sentence sentence : lattice.isEmpty() ? lattice2 : lattice) {
        if (!sentence.text().isEmpty()) {
          finish(fill(in.piece(key), sentence, in), key++, reply, in);
        }
      }
    }
  }

  private static Piece fill(Piece piece, TranslatedParagraph paragraph) {
    piece.text(paragraph.text()).span(paragraph.startMs(), paragraph.endMs());
    return paragraph.role().isEmpty() ? piece : piece.speaker(paragraph.role());
  }

  private Piece fill(Piece piece, Sentence sentence, Inbox in) {
    sentence.fill(piece);
    if (sentence.role() > 0) {
      String role = Long.toString(sentence.role());
      piece.speaker(tracks.getOrDefault(role, role));
    }
    if (in.wants(Detail.WORDS)) {
      sentence.addWords(piece);
    }
    if (in.wants(Detail.ALTERNATIVES)) {
      sentence.addAlternatives(piece);
    }
    return piece;
  }

  /** The vendor's JSON is one for all: it goes with the first. */
  private static void finish(Piece piece, long key, Reply reply, Inbox in) {
    if (key == 0 && in.wants(Detail.RAW)) {
      piece.raw(new String(reply.array(), reply.offset(), reply.length(), UTF_8));
    }
    piece.stable().put();
  }
}
