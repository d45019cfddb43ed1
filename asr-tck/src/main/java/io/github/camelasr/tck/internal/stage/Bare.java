package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Plan;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;
import io.github.camelasr.tck.Outgoing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One dialogue of a bare dialect, of whatever shape, without an engine: everything it says is kept,
 * everything it understands is noted.
 */
public abstract class Bare {
  private final Notebook notes;
  private final List<Outgoing> sent = new ArrayList<>();
  private final Moment moment;
  private final Token token;

  Bare(Setting setting) {
    this.notes = new Notebook(setting.wanted());
    this.moment = setting.moment();
    this.token = setting.token();
  }

  /**
   * What a dialogue is given.
   *
   * @param moment time and entropy
   * @param token the token
   * @param wanted the details wanted
   */
  public record Setting(Moment moment, Token token, Set<Detail> wanted) {
    /** What a subject is given who wants no details. */
    public static Setting of(Subject subject) {
      return of(subject, Map.of());
    }

    /** The same where other options are given, too. */
    public static Setting of(Subject subject, Map<String, String> others) {
      return new Setting(Subject.moment(1), subject.token(others), EnumSet.noneOf(Detail.class));
    }

    /** The same with all details wanted. */
    public Setting withDetails() {
      return new Setting(moment, token, EnumSet.allOf(Detail.class));
    }
  }

  /** A dialogue of the subject's plan with fixed entropy and no details. */
  public static Bare of(Subject subject) {
    return of(subject, subject.plan(), Setting.of(subject));
  }

  /** A dialogue of a plan. */
  public static Bare of(Subject subject, Plan plan, Setting setting) {
    Dialect dialect = plan.attempt(setting.moment());
    if (dialect instanceof StreamDialect stream) {
      return new BareStream(subject, stream, setting);
    }
    return dialect instanceof ChunkDialect chunk
        ? new BareChunks(chunk, setting)
        : new BareJob(subject, (JobDialect) dialect, setting);
  }

  /** Gets to where audio may flow. */
  public abstract void begin();

  /** Gives it a chunk; for a job, what it hands in. */
  public abstract void audio(AudioChunk chunk);

  /** Tells it the end of audio. */
  public abstract void end();

  /** Gives the dialogue up. */
  public abstract void abort();

  /** Lets it read. */
  public abstract void read(Reply reply);

  /** What it said, in order; for requests and upgrades also those without a body. */
  public final List<Outgoing> sent() {
    return sent;
  }

  /** What it understood. */
  public final Notebook notes() {
    return notes;
  }

  /** Forgets what it understood and said, but for what it said first. */
  public final void forget() {
    notes.clear();
    sent.subList(Math.min(1, sent.size()), sent.size()).clear();
  }

  final Moment moment() {
    return moment;
  }

  final Token token() {
    return token;
  }

  final void reading(Runnable call) {
    call.run();
    notes.returned();
  }

  /** Makes a request and keeps it. */
  final HttpCall ask(Request request) {
    List<OutgoingBuffer.Message> bodies = new ArrayList<>();
    OutgoingBuffer body = new OutgoingBuffer(bodies::add, notes::misused);
    HttpCall call = request.make(moment, token, body);
    if (!body.isEmpty()) {
      notes.misused("something was written to the outbox and never sent");
    }
    if (bodies.size() > 1) {
      notes.misused("a request was given more than one body");
    }
    sent.add(
        bodies.isEmpty()
            ? new Outgoing(call, Outbox.Kind.BINARY, new byte[0])
            : bodies.get(0).on(call));
    return call;
  }

  /** Makes a request. */
  interface Request {
    HttpCall make(Moment moment, Token token, Outbox body);
  }
}
