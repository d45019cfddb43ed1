package io.github.camelasr.sandbox.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelasr.sandbox.script.Sentence;
import io.github.camelasr.sandbox.script.Transcript;
import io.github.camelasr.sandbox.script.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON beside a sample. */
final class TranscriptJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TranscriptJson() {}

  static Transcript read(byte[] utf8) throws IOException {
    JsonNode root = JSON.readTree(utf8);
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode sentence : root.path("sentences")) {
      sentences.add(
          new Sentence(sentence.path("text").asText(), words(sentence), interims(sentence)));
    }
    return new Transcript(root.path("language").asText(), sentences);
  }

  private static List<Word> words(JsonNode sentence) {
    List<Word> words = new ArrayList<>();
    for (JsonNode word : sentence.path("words")) {
      words.add(
          new Word(
              word.path("text").asText(),
              word.path("startMs").asLong(),
              word.path("endMs").asLong()));
    }
    return words;
  }

  private static List<String> interims(JsonNode sentence) {
    List<String> interims = new ArrayList<>();
    sentence.path("interims").forEach(text -> interims.add(text.asText()));
    return interims;
  }
}
