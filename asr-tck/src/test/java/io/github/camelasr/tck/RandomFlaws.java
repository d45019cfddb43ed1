package io.github.camelasr.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What only random input brings to light. */
final class RandomFlaws {
  private RandomFlaws() {}

  static Stream<Flaw> all() {
    return Stream.of(
        Flaw.reading(
            "R01",
            "trusts that there is a first character",
            "StringIndexOutOfBoundsException",
            () ->
                (sound, reply, in) -> {
                  if (Flaw.text(reply).charAt(0) != '?') {
                    sound.read(reply, in);
                  }
                }),
        counting(),
        Flaw.reading(
            "R02",
            "refuses twice what it cannot read",
            "two failures by one of",
            () ->
                (sound, reply, in) ->
                    sound.read(
                        reply,
                        new InboxTwist(in) {
                          @Override
                          public void fail(io.github.camelasr.api.spi.Failure failure) {
                            in.fail(failure);
                            in.fail(failure);
                          }
                        })),
        Flaw.reading("R03", "keeps every word", "kB after 20000 messages", RandomFlaws::keeping));
  }

  private static Flaw counting() {
    AtomicInteger messages = new AtomicInteger();
    return Flaw.reading(
        "R02",
        "numbers the messages of all dialogues",
        "from [",
        () ->
            (sound, reply, in) -> {
              in.traceId("message " + messages.incrementAndGet());
              sound.read(reply, in);
            });
  }

  private static Flaw.Reading keeping() {
    List<String> texts = new ArrayList<>();
    return (sound, reply, in) -> {
      texts.add(Flaw.text(reply));
      in.traceId(texts.get(0).substring(0, 1));
      sound.read(reply, in);
    };
  }
}
