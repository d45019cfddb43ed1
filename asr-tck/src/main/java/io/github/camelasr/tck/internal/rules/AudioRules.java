package io.github.camelasr.tck.internal.rules;

import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.Rules.Chunking;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.internal.stage.Bare;
import io.github.camelasr.tck.internal.stage.Rehearsal;
import io.github.camelasr.tck.internal.stage.Shape;
import io.github.camelasr.tck.internal.stage.Subject;
import io.github.camelasr.tck.internal.stage.Tone;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** A: audio. */
final class AudioRules {
  private static final Duration LONGEST_TRIED = Duration.ofMinutes(3);

  private AudioRules() {}

  static Stream<Rule<Subject>> rules() {
    return Stream.of(
        Rule.of(
            "A01",
            "Without audio nothing is asked of the vendor",
            "the vendor was asked although there was no audio",
            AudioRules::none),
        Rule.of(
            "A02",
            "One sample arrives",
            "one sample did not arrive exactly once",
            subject -> arrives(subject, new int[] {1}, () -> 1)),
        Rule.of(
            "A03",
            "One sample less and one more than a chunk arrive, cut anywhere",
            "audio of about a chunk did not arrive exactly once and in order",
            AudioRules::aboutOneChunk),
        Rule.of(
            "A04",
            "Long audio arrives, cut anywhere",
            "long audio did not arrive exactly once and in order",
            AudioRules::large),
        Rule.of(
            "A05",
            "Half a sample at the end is refused as BAD_AUDIO",
            "half a sample at the end was not refused as BAD_AUDIO",
            AudioRules::halfSample),
        Rule.of(
                "A06",
                "Messages keep the declared chunk sizes",
                "a message does not keep the declared chunk sizes",
                AudioRules::sizes)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
                "A07",
                "A chunk is read during its call only, within its bounds, and never written to",
                "a chunk was kept, written to, or read outside its bounds",
                AudioRules::lent)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
                "A08",
                "No dialogue is longer than the declared limit, and nothing is lost between two",
                "audio beyond the limit was not continued in another dialogue",
                AudioRules::limit)
            .only(Shape.STREAM, Shape.CHUNK),
        Rule.of(
                "A09",
                "Audio is sent no faster than declared",
                "audio was sent faster than declared",
                AudioRules::pace)
            .only(Shape.STREAM, Shape.CHUNK));
  }

  static void takesSamples(Subject subject) {
    AudioFormat format = subject.rules().accepts().get(0);
    Rule.skipUnless(format.encoding().isSampled(), "takes packets, not samples");
    boolean byUrl = subject.vendor() instanceof JobVendor job && !job.takesAudio();
    Rule.skipUnless(!byUrl, "takes a URL, not audio");
  }

  private static void none(Subject subject) {
    takesSamples(subject);
    Rehearsal rehearsal = new Rehearsal(subject).perform(new byte[0], () -> 1);
    int contacts = rehearsal.wire().contacts();
    Breach.unless(contacts == 0, contacts, " connections or requests");
    Breach.unless(rehearsal.closings().size() == 1, "the session did not end");
    Breach.unless(rehearsal.error().isEmpty(), "the session failed");
  }

  private static int frame(Subject subject) {
    return subject.rules().accepts().get(0).bytesPerFrame();
  }

  private static void aboutOneChunk(Subject subject) {
    takesSamples(subject);
    int chunk = subject.rules().chunking().preferBytes() / frame(subject);
    int[] lengths = {chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk + 1, 3 * chunk};
    for (int portion : new int[] {1, 3, chunk * frame(subject) - 1, 1_000_000}) {
      arrives(subject, lengths, () -> portion);
    }
  }

  private static void large(Subject subject) {
    takesSamples(subject);
    int rate = subject.rules().accepts().get(0).sampleRateHz();
    Random random = new Random(11);
    arrives(subject, new int[] {7 * rate + 13}, () -> 1 + random.nextInt(9_000));
    arrives(subject, new int[] {11 * rate + 7}, () -> 1_000_000);
  }

  private static void arrives(Subject subject, int[] lengths, IntSupplier portions) {
    takesSamples(subject);
    for (int length : lengths) {
      byte[] audio = Tone.bytes(Math.max(1, length) * frame(subject));
      Rehearsal rehearsal = new Rehearsal(subject).perform(audio, portions);
      same(subject, audio, rehearsal.play().audio());
    }
  }

  /** Silence may follow where the vendor takes no short chunks; a job's header may go before. */
  static void same(Subject subject, byte[] sent, byte[] heard) {
    Chunking sizes = subject.rules().chunking();
    int head = subject.shape() == Shape.JOB ? Math.max(0, heard.length - sent.length) : 0;
    int end = Math.min(heard.length, head + sent.length);
    int at = Arrays.mismatch(sent, Arrays.copyOfRange(heard, head, end));
    Breach.unless(
        at < 0,
        "of ",
        sent.length,
        " bytes ",
        heard.length,
        " arrived, the first wrong one at ",
        at);
    boolean padded = !sizes.shortTail() && heard.length <= sizes.minBytes();
    for (int silent = end; silent < heard.length; silent++) {
      Breach.unless(padded && heard[silent] == 0, heard.length - sent.length, " bytes too many");
    }
  }

  private static void halfSample(Subject subject) {
    takesSamples(subject);
    Rule.skipUnless(frame(subject) > 1, "every byte is a whole sample");
    byte[] audio = Tone.bytes(frame(subject) * 1_000 + 1);
    Rehearsal rehearsal = new Rehearsal(subject).perform(audio, () -> 700);
    Breach.unless(rehearsal.closings().size() == 1, "the session did not end");
    Breach.unless(
        rehearsal.error().filter(e -> e.category() == ErrorCategory.BAD_AUDIO).isPresent(),
        "it ended with ",
        rehearsal.error().map(e -> e.category().name()).orElse("no error"));
  }

  private static void sizes(Subject subject) {
    takesSamples(subject);
    Chunking sizes = subject.rules().chunking();
    int length = sizes.preferBytes() * 3 + frame(subject) * 3;
    Rehearsal rehearsal = new Rehearsal(subject).perform(Tone.bytes(length), () -> 1_111);
    List<Integer> all =
        rehearsal.play().heard().stream()
            .filter(Heard::hasAudio)
            .map(heard -> heard.audio().length)
            .toList();
    for (int at = 0; at < all.size(); at++) {
      int size = all.get(at);
      boolean shortOne = sizes.shortTail() && at == all.size() - 1;
      Breach.unless(
          size <= sizes.maxBytes() && (shortOne || size >= sizes.minBytes()),
          size,
          " bytes, allowed are ",
          sizes.minBytes(),
          " to ",
          sizes.maxBytes());
    }
  }

  private static void lent(Subject subject) {
    takesSamples(subject);
    Bare bare = Bare.of(subject);
    bare.begin();
    byte[] buffer = Tone.bytes(5 + 3 * subject.rules().chunking().preferBytes());
    byte[] expected = new byte[0];
    byte[] heard = new byte[0];
    for (int number = 0; number < 3; number++) {
      AudioChunk own = Scenes.chunk(subject, number);
      System.arraycopy(own.array(), 0, buffer, 5, own.length());
      byte[] before = buffer.clone();
      int sentBefore = bare.sent().size();
      bare.audio(new AudioChunk(buffer, 5, own.length(), own.frames()));
      Breach.unless(Arrays.equals(before, buffer), "its array was changed");
      Arrays.fill(buffer, (byte) 0x55);
      expected = joined(expected, own.array());
      heard = joined(heard, heardOf(subject, bare.sent().subList(sentBefore, bare.sent().size())));
    }
    int at = Arrays.mismatch(expected, heard);
    Breach.unless(at < 0, "the first wrong byte is at ", at, " of ", expected.length);
  }

  private static byte[] heardOf(Subject subject, List<Outgoing> sent) {
    byte[] all = new byte[0];
    for (Outgoing message : sent) {
      all = joined(all, subject.vendor().hear(message).audio());
    }
    return all;
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static void limit(Subject subject) {
    takesSamples(subject);
    Rules rules = subject.rules();
    Duration limit = rules.limits().audio().orElse(LONGEST_TRIED);
    Rule.skipUnless(
        limit.compareTo(LONGEST_TRIED) < 0, "takes audio of any length, or hours of it");
    AudioFormat format = rules.accepts().get(0);
    long frames = limit.toMillis() * format.sampleRateHz() / 1_000;
    byte[] audio = Tone.bytes((int) (frames * 11 / 10) * format.bytesPerFrame());
    Rehearsal rehearsal = new Rehearsal(subject).perform(audio, () -> 32_000);
    for (List<Heard> dialogue : rehearsal.play().dialogues()) {
      long bytes = dialogue.stream().mapToLong(heard -> heard.audio().length).sum();
      Breach.unless(bytes <= frames * format.bytesPerFrame(), "one had ", bytes, " bytes of audio");
    }
    same(subject, audio, rehearsal.play().audio());
  }

  private static void pace(Subject subject) {
    takesSamples(subject);
    Rules rules = subject.rules();
    AudioFormat format = rules.accepts().get(0);
    int seconds = 12;
    byte[] audio = Tone.bytes(seconds * format.sampleRateHz() * format.bytesPerFrame());
    Rehearsal rehearsal = new Rehearsal(subject);
    rehearsal.send(audio);
    long perSecond = (long) format.sampleRateHz() * format.bytesPerFrame();
    for (int second = 1; second < seconds; second++) {
      rehearsal.advance(Duration.ofSeconds(1));
      double most = rules.pace().catchUp() * second * perSecond + 2.0 * rules.chunking().maxBytes();
      int sent = rehearsal.play().audio().length;
      Breach.unless(sent <= most, sent, " bytes within ", second, " s");
    }
    rehearsal.session().cancel();
    rehearsal.runToTheEnd();
  }
}
