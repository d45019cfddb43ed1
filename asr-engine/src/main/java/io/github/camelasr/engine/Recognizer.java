package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.AsrSession;
import io.github.camelasr.api.AudioFormat;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.SessionListener;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.api.spi.ResamplerFactory;
import io.github.camelasr.engine.internal.session.JobSession;
import io.github.camelasr.engine.internal.session.SessionSetup;
import io.github.camelasr.engine.internal.session.SessionSetup.Formats;
import io.github.camelasr.engine.internal.session.StreamSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A checked configuration of one provider, or of several that stand in for each other, from which
 * any number of sessions is opened. Thread-safe.
 */
public final class Recognizer {
  private final AsrEngine engine;
  private final List<Member> members;
  private final Failover failover;

  Recognizer(AsrEngine engine, List<Member> members, Failover failover) {
    this.engine = engine;
    this.members = List.copyOf(members);
    this.failover = failover;
    members.forEach(this::check);
  }

  private void check(Member member) {
    Set<Capability> missing = member.missing(failover.require());
    if (!missing.isEmpty()) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              member.declaration().name() + " cannot do what is required: " + words(missing))
          .provider(member.provider())
          .remedy("Choose another protocol or provider, or prefer it instead of requiring it.")
          .build();
    }
    if (member.isJob() && members.size() > 1) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              member.declaration().name() + " takes recordings as a whole and cannot stand in")
          .provider(member.provider())
          .remedy("Choose a streaming protocol with 'api', or name this provider alone.")
          .build();
    }
  }

  private Member first() {
    return members.get(0);
  }

  /**
   * The name of the first provider.
   *
   * @return the name
   */
  public String provider() {
    return first().provider();
  }

  /**
   * The names of all providers, in the order in which they stand in for each other.
   *
   * @return at least one
   */
  public List<String> providers() {
    return members.stream().map(Member::provider).toList();
  }

  /**
   * What the first provider's chosen protocol takes and can do.
   *
   * @return the declaration
   */
  public Declaration declaration() {
    return first().declaration();
  }

  /**
   * What the options ask for that a vendor will silently ignore, and what is preferred that a
   * provider lacks.
   *
   * @return one sentence each
   */
  public List<String> warnings() {
    List<String> all = new ArrayList<>();
    for (Member member : members) {
      String of = members.size() == 1 ? "" : member.provider() + ": ";
      member.plan().warnings().forEach(warning -> all.add(of + warning));
      Set<Capability> missing = member.missing(failover.prefer());
      if (!missing.isEmpty()) {
        all.add(of + member.declaration().name() + " lacks " + words(missing));
      }
    }
    return List.copyOf(all);
  }

  private static String words(Set<Capability> capabilities) {
    return capabilities.stream()
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  /**
   * The formats that go to the first vendor as they are, the preferred one first, as far as the
   * others can take them, too.
   *
   * @return at least one
   */
  public List<AudioFormat> accepts() {
    List<AudioFormat> common =
        first().accepts().stream()
            .filter(format -> members.stream().allMatch(member -> member.takes(format)))
            .toList();
    return common.isEmpty() ? first().accepts() : common;
  }

  /**
   * Opens a session. Nothing is sent before there is audio.
   *
   * @param source the format the caller will send: one of {@link #accepts()}, or mono 16-bit PCM of
   *     any rate if the vendors take PCM
   * @param listener hears of the session, on its loop
   * @return the session
   * @throws AsrException of category {@code BAD_AUDIO} if a vendor cannot take that format
   * @throws IllegalStateException if the engine is closed
   */
  public AsrSession open(AudioFormat source, SessionListener listener) {
    if (first().isJob()) {
      return engine.keep(JobSession.ofAudio(setup(first(), same(source)), listener));
    }
    List<SessionSetup> setups =
        members.stream().map(member -> setup(member, formats(member, source))).toList();
    return engine.keep(new StreamSession(setups, listener));
  }

  private Formats formats(Member member, AudioFormat source) {
    AudioFormat target = member.target(source);
    Optional<ResamplerFactory> resamplers =
        target.equals(source) ? Optional.empty() : Optional.of(engine.resamplers());
    return new Formats(source, target, resamplers);
  }

  private static Formats same(AudioFormat format) {
    return new Formats(format, format, Optional.empty());
  }

  /**
   * Hands in a recording that the vendor fetches itself.
   *
   * @param url where the vendor finds it
   * @param listener hears of the session, on its loop
   * @return the session, which takes no audio and ends by itself
   * @throws AsrException of category {@code BAD_OPTION} if the vendor does not fetch recordings
   */
  public AsrSession openUrl(URI url, SessionListener listener) {
    if (!declaration().capabilities().contains(Capability.AUDIO_BY_URL)) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "the vendor does not fetch recordings")
          .provider(provider())
          .remedy("Send the audio itself.")
          .build();
    }
    return engine.keep(JobSession.ofUrl(unknownAudio(), listener, url));
  }

  /**
   * Asks for the result of a job that was handed in before, perhaps by a process that has died.
   *
   * @param ticket what {@link io.github.camelasr.api.JobAccepted} told
   * @param listener hears of the session, on its loop
   * @return the session, which takes no audio and ends by itself
   * @throws AsrException of category {@code BAD_OPTION} if the protocol has no jobs
   */
  public AsrSession resume(String ticket, SessionListener listener) {
    if (!first().isJob()) {
      throw AsrException.of(ErrorCategory.BAD_OPTION, "there are no jobs to resume")
          .provider(provider())
          .build();
    }
    return engine.keep(JobSession.ofTicket(unknownAudio(), listener, ticket));
  }

  private SessionSetup unknownAudio() {
    return setup(first(), same(accepts().get(0)));
  }

  private SessionSetup setup(Member member, Formats formats) {
    engine.checkOpen();
    return new SessionSetup(
        member.provider(),
        member.plan(),
        member.exchange(),
        formats,
        engine.services(),
        member.policy(),
        member.missing(failover.prefer()));
  }

  @Override
  public String toString() {
    return members.stream()
        .map(member -> member.provider() + "/" + member.declaration().name())
        .collect(Collectors.joining(","));
  }
}
