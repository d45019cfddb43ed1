package io.github.camelasr.tck;

import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Remedy;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers that are misunderstood. */
final class MessageFlaws {
  private static final Pattern KEY = Pattern.compile("\"key\":\\s*(-?\\d+)");

  private MessageFlaws() {}

  static Stream<Flaw> all() {
    return Stream.concat(failures(), messages());
  }

  private static Failure other(Failure f, ErrorCategory category, String code) {
    return new Failure(category, code, f.message(), f.traceId(), f.remedy(), f.advice());
  }

  private static Stream<Flaw> failures() {
    return Stream.of(
        Flaw.reading(
            "F01",
            "calls every error a network error",
            "40001 has the category NETWORK but is declared as AUTHENTICATION",
            () -> failing((f, in) -> in.fail(other(f, ErrorCategory.NETWORK, f.code())))),
        Flaw.reading(
            "F02",
            "forgets the code",
            "the code is '?'",
            () -> failing((f, in) -> in.fail(other(f, f.category(), "?")))),
        Flaw.reading(
            "F03",
            "does not read refusals",
            "status 301 '' gave 0 failures",
            () ->
                (sound, reply, in) -> {
                  if (reply.isMessage()) {
                    sound.read(reply, in);
                  }
                }),
        Flaw.reading(
            "F04",
            "takes errors for the end",
            "40001 ended the session in order",
            () -> failing((f, in) -> in.end(Inbox.UNKNOWN))));
  }

  private interface Failing {
    void fail(Failure failure, Inbox in);
  }

  private static Flaw.Reading failing(Failing failing) {
    return (sound, reply, in) ->
        sound.read(
            reply,
            new InboxTwist(in) {
              @Override
              public void fail(Failure failure) {
                failing.fail(failure, in);
              }
            });
  }

  private static Stream<Flaw> messages() {
    return Stream.of(
        before(
            "M01",
            "refuses what it does not know",
            "from [",
            (text, in) -> {
              if (text.contains("tckUnknown")) {
                in.fail(
                    new Failure(ErrorCategory.VENDOR, "new", "?", null, Remedy.GIVE_UP, "Ask us."));
              }
            }),
        before(
            "M02",
            "trusts in the last brace",
            "threw StringIndexOutOfBoundsException",
            (text, in) -> withoutLastBrace(text)),
        before(
            "M03",
            "trusts in numbers",
            "threw NumberFormatException",
            (text, in) -> {
              Matcher key = KEY.matcher(text);
              if (key.find()) {
                Integer.parseInt(key.group(1));
              }
            }),
        before("M03", "waits for a quotation mark", "it hangs", MessageFlaws::spin),
        before(
            "M04",
            "descends as deep as anybody wants",
            "threw StackOverflowError",
            (text, in) -> depth(text, 0)),
        before(
            "M04",
            "makes a thousand of everything",
            "MB to read",
            (text, in) -> in.traceId("x" + Integer.toString(text.repeat(1_000).length() % 2))),
        Flaw.reading(
            "M05",
            "reads whole arrays",
            "from [",
            () ->
                (sound, reply, in) ->
                    sound.read(Reply.message(reply.array(), 0, reply.array().length), in)),
        Flaw.reading("M06", "takes one end only", "threw IllegalStateException", OneEnd::new),
        Flaw.engine("M07", "closes twice", "it ended 2 times", SessionFlaws::closingTwice),
        Flaw.reading(
            "M08",
            "begins pieces without putting them",
            "a piece was begun and never put",
            () ->
                (sound, reply, in) -> {
                  sound.read(reply, in);
                  in.piece(7).text("nothing");
                }),
        Flaw.reading(
            "M08",
            "gives details that nobody wants",
            "although nobody wanted RAW",
            () ->
                (sound, reply, in) ->
                    sound.read(
                        reply,
                        new InboxTwist(in) {
                          @Override
                          public io.github.camelasr.api.spi.Piece piece(long key) {
                            return in.piece(key).raw("{}");
                          }
                        })),
        Flaw.writing(
            "M08",
            "forgets to send",
            "something was written to the outbox and never sent",
            () ->
                (sound, cue, audio, out) -> {
                  sound.write(cue, audio, out);
                  out.text("and");
                }));
  }

  private interface Look {
    void at(String text, Inbox in);
  }

  private static Flaw before(String rule, String what, String words, Look look) {
    return Flaw.reading(
        rule,
        what,
        words,
        () ->
            (sound, reply, in) -> {
              look.at(Flaw.text(reply), in);
              sound.read(reply, in);
            });
  }

  private static void spin(String text, Inbox in) {
    boolean odd = text.chars().filter(c -> c == '"').count() % 2 == 1;
    while (odd && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }

  private static String withoutLastBrace(String text) {
    return text.substring(0, text.lastIndexOf('}'));
  }

  private static int depth(String text, int at) {
    int next = text.indexOf('[', at);
    return next < 0 ? 0 : 1 + depth(text, next + 1);
  }

  private static final class OneEnd implements Flaw.Reading {
    private boolean ended;

    @Override
    public void read(StreamDialect sound, Reply reply, Inbox in) {
      boolean end = Flaw.text(reply).contains("\"end\":1");
      if (end && ended) {
        throw new IllegalStateException("it has ended");
      }
      ended |= end;
      sound.read(reply, in);
    }
  }
}
