package io.github.camelasr.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Rules;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tck.internal.stage.Sessions;
import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toy.Twists;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A provider, or an engine, that breaks a rule on purpose.
 *
 * @param rule the rule that it breaks
 * @param what what is wrong with it
 * @param words what the kit must find
 * @param vendor its vendor
 * @param sessions opens its sessions
 */
record Flaw(String rule, String what, String words, Supplier<Vendor> vendor, Sessions sessions) {

  @Override
  public String toString() {
    return rule + " " + what;
  }

  /** A stream provider that is twisted. */
  static Flaw of(String rule, String what, String words, Twists twists) {
    return new Flaw(
        rule, what, words, () -> new ToyVendors.Streams(new ToyProvider(twists)), Sessions.REAL);
  }

  /** A stream provider that declares something else. */
  static Flaw declared(String rule, String what, String words, UnaryOperator<Declaration> change) {
    return of(rule, what, words, Twists.declaration(change));
  }

  /** A stream provider with other rules. */
  static Flaw ruled(String rule, String what, String words, UnaryOperator<Rules> change) {
    return of(rule, what, words, Twists.plan(plan -> new PlanTwist(plan, change)));
  }

  /** A stream dialect that is twisted. */
  static Flaw stream(String rule, String what, String words, UnaryOperator<StreamDialect> twist) {
    return of(rule, what, words, Twists.dialect(d -> twist.apply((StreamDialect) d)));
  }

  /** A stream dialect that writes otherwise. */
  static Flaw writing(String rule, String what, String words, Supplier<Writing> writing) {
    return stream(
        rule,
        what,
        words,
        sound -> {
          Writing mine = writing.get();
          return new StreamTwist(sound) {
            @Override
            public void write(Cue cue, AudioChunk audio, Outbox out) {
              mine.write(sound, cue, audio, out);
            }
          };
        });
  }

  /** A stream dialect that reads otherwise. */
  static Flaw reading(String rule, String what, String words, Supplier<Reading> reading) {
    return stream(
        rule,
        what,
        words,
        sound -> {
          Reading mine = reading.get();
          return new StreamTwist(sound) {
            @Override
            public void read(Reply reply, Inbox in) {
              mine.read(sound, reply, in);
            }
          };
        });
  }

  /** A chunk dialect that is twisted. */
  static Flaw chunk(String rule, String what, String words, UnaryOperator<ChunkDialect> twist) {
    return chunks(rule, what, words, Twists.dialect(d -> twist.apply((ChunkDialect) d)));
  }

  /** A chunk provider that is twisted. */
  static Flaw chunks(String rule, String what, String words, Twists twists) {
    return new Flaw(
        rule, what, words, () -> new ToyVendors.Chunks(new ToyProvider(twists)), Sessions.REAL);
  }

  /** A job dialect that is twisted. */
  static Flaw job(String rule, String what, String words, UnaryOperator<JobDialect> twist) {
    Twists twists = Twists.dialect(d -> twist.apply((JobDialect) d));
    return new Flaw(
        rule, what, words, () -> new ToyVendors.Jobs(new ToyProvider(twists)), Sessions.REAL);
  }

  /** A wrong engine, for the rules that the engine keeps for all providers. */
  static Flaw engine(String rule, String what, String words, Sessions sessions) {
    return new Flaw(rule, what, words, ToyVendors.Streams::new, sessions);
  }

  static String text(Reply reply) {
    return new String(reply.array(), reply.offset(), reply.length(), UTF_8);
  }

  /** How a wrong dialect writes. */
  interface Writing {
    void write(StreamDialect sound, Cue cue, AudioChunk audio, Outbox out);
  }

  /** How a wrong dialect reads. */
  interface Reading {
    void read(StreamDialect sound, Reply reply, Inbox in);
  }
}
