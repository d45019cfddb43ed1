package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.Heard;
import io.github.camelasr.tck.JobVendor;
import io.github.camelasr.tck.Outgoing;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays the vendor: obedient, unless it is told to do otherwise at some step. */
public final class Play {
  /** What every dialogue ends with. */
  public static final String TEXT = "every word of it";

  private static final int AUDIO_PER_RESULT = 40;

  private final Vendor vendor;
  private final @Nullable String tokenPath;
  private final List<Dialogue> dialogues = new ArrayList<>();
  private final Map<Line, Dialogue> byLine = new HashMap<>();
  private @Nullable Dialogue asked;
  private @Nullable Trick trick;
  private boolean hasTricked;

  /**
   * What is done at a step in place of the usual; step 0 is the upgrade or the first request, every
   * further step a message with audio or a request.
   */
  private record Trick(int step, boolean always, Consumer<Peer> act) {}

  private static final class Dialogue {
    private final List<Heard> heard = new ArrayList<>();
    private final Watch watch;
    private int step;
    private int results;

    Dialogue(long nanos) {
      watch = new Watch(nanos);
    }
  }

  Play(Subject subject) {
    this.vendor = subject.vendor();
    this.tokenPath =
        subject
            .provider()
            .tokens(subject.settings(Map.of()))
            .map(exchange -> Tokens.request(exchange, 1).call().uri().getRawPath())
            .orElse(null);
  }

  /** Does something else once, at a step. */
  public Play once(int atStep, Consumer<Peer> act) {
    trick = new Trick(atStep, false, act);
    return this;
  }

  /** Does something else at a step of every dialogue and ever after. */
  public Play always(int fromStep, Consumer<Peer> act) {
    trick = new Trick(fromStep, true, act);
    return this;
  }

  /** Whether any dialogue went as far as the step at which something else was done. */
  public boolean hasTricked() {
    return hasTricked;
  }

  /** What was heard, dialogue by dialogue. */
  public List<List<Heard>> dialogues() {
    return dialogues.stream().map(dialogue -> dialogue.heard).toList();
  }

  /** How long the dialogues lasted and waited, one by one. */
  public List<Watch> watches() {
    return dialogues.stream().map(dialogue -> dialogue.watch).toList();
  }

  /** What was heard in all dialogues. */
  public List<Heard> heard() {
    return dialogues.stream().flatMap(dialogue -> dialogue.heard.stream()).toList();
  }

  /** The audio that was heard. */
  public byte[] audio() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    heard().forEach(heard -> all.writeBytes(heard.audio()));
    return all.toByteArray();
  }

  private Dialogue begin(Peer peer) {
    Dialogue dialogue = new Dialogue(peer.nanos());
    dialogues.add(dialogue);
    return dialogue;
  }

  void upgrade(Line line) {
    Dialogue dialogue = begin(line);
    byLine.put(line, dialogue);
    if (!tricked(dialogue, line)) {
      line.accept();
      ((StreamVendor) vendor).ready().forEach(line::say);
    }
  }

  void message(Line line, Outgoing message) {
    StreamVendor stream = (StreamVendor) vendor;
    Dialogue dialogue = byLine.getOrDefault(line, new Dialogue(line.nanos()));
    Heard heard = hear(message, dialogue, line);
    if (heard.hasAudio()) {
      dialogue.step++;
      if (!tricked(dialogue, line) && dialogue.step % AUDIO_PER_RESULT == 0) {
        line.say(stream.result(++dialogue.results, "and so on"));
      }
    }
    if (heard.isEnd() && !isSilenced(dialogue)) {
      stream.last(++dialogue.results, TEXT).forEach(line::say);
    }
  }

  private Heard hear(Outgoing message, Dialogue dialogue, Peer peer) {
    Heard heard = vendor.hear(message);
    dialogue.heard.add(heard);
    dialogue.watch.hear(heard, peer.nanos());
    return heard;
  }

  void left(Line line) {
    Dialogue dialogue = byLine.get(line);
    if (dialogue != null) {
      dialogue.watch.end(line.nanos());
    }
  }

  void request(Ask ask, Outgoing request) {
    if (request.call().uri().getRawPath().equals(tokenPath)) {
      ask.say(vendor.token(Subject.TOKEN));
      return;
    }
    Dialogue dialogue = asked == null ? begin(ask) : asked;
    asked = dialogue;
    Heard heard = hear(request, dialogue, ask);
    if (!tricked(dialogue, ask)) {
      answer(dialogue.step, heard).ifPresent(ask::say);
      asked = heard.isEnd() || heard.isAbort() ? null : dialogue;
    }
    dialogue.step++;
  }

  private Optional<Reply> answer(int sequence, Heard heard) {
    if (heard.isAbort()) {
      return Optional.empty();
    }
    if (vendor instanceof ChunkVendor chunk) {
      return Optional.of(heard.isEnd() ? chunk.last(sequence, TEXT) : chunk.result(sequence, ""));
    }
    JobVendor job = (JobVendor) vendor;
    if (sequence == 0) {
      return Optional.of(job.accepted("tck-ticket").orElseGet(() -> job.done(TEXT)));
    }
    return Optional.of(sequence < 3 ? job.working() : job.done(TEXT));
  }

  private boolean isSilenced(Dialogue dialogue) {
    Trick now = trick;
    return now != null && now.always() && dialogue.step >= now.step();
  }

  private boolean tricked(Dialogue dialogue, Peer peer) {
    Trick now = trick;
    if (now == null || !(now.always() ? isSilenced(dialogue) : dialogue.step == now.step())) {
      return false;
    }
    hasTricked = true;
    if (!now.always()) {
      trick = null;
    }
    now.act().accept(peer);
    return true;
  }
}
