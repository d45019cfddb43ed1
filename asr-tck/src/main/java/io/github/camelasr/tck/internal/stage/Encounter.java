package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.engine.AsrEngine;
import io.github.camelasr.engine.Providers;
import io.github.camelasr.engine.Recognizer;
import io.github.camelasr.engine.RecognizerRequest;
import io.github.camelasr.engine.Speed;
import io.github.camelasr.engine.Timeouts;
import io.github.camelasr.tck.Server;
import io.github.camelasr.tck.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real engine and a real server; closing it closes both. */
public final class Encounter implements AutoCloseable {
  private final LiveSubject subject;
  private final Server server;
  private final AsrEngine engine;
  private final List<Shelf> shelves = new ArrayList<>();
  private final Map<String, String> options;
  private Timeouts timeouts = Timeouts.DEFAULT;

  /** With a server that makes trouble; the rule is skipped if there is none. */
  public Encounter(LiveSubject subject, Trouble trouble) {
    this.subject = subject;
    this.server = subject.start(trouble);
    this.options = new HashMap<>(server.options());
    this.engine = AsrEngine.builder().providers(Providers.of(subject.provider())).build();
  }

  /** Gives another value to an option of the sessions to come. */
  public Encounter option(String name, String value) {
    options.put(name, value);
    return this;
  }

  /** Lets the sessions to come wait that long. */
  public Encounter timeouts(Timeouts value) {
    timeouts = value;
    return this;
  }

  /** Opens a session and sends all of the audio and its end. */
  public Visit whole(byte[] audio) {
    return subject.isByUrl() ? fetched(audio) : opened().send(audio, true);
  }

  /** Opens a session and sends the audio without its end. */
  public Visit begun(byte[] audio) {
    return subject.isByUrl() ? fetched(audio) : opened().send(audio, false);
  }

  private Visit fetched(byte[] audio) {
    Shelf shelf = new Shelf(audio, subject.format());
    shelves.add(shelf);
    return new Visit(listener -> recognizer().openUrl(shelf.url(), listener));
  }

  private Visit opened() {
    return new Visit(
        listener ->
            subject
                .sessions()
                .open(
                    new Sessions.Opening(
                        recognizer(), subject.format(), listener, Optional.empty())));
  }

  private Recognizer recognizer() {
    return engine.recognizer(
        RecognizerRequest.builder(subject.provider().name())
            .options(options)
            .speed(Speed.MAX)
            .timeouts(timeouts)
            .build());
  }

  /** The server. */
  public Server server() {
    return server;
  }

  /** Closes the engine alone. */
  public void closeEngine() {
    engine.close();
  }

  @Override
  public void close() {
    engine.close();
    server.close();
    shelves.forEach(Shelf::close);
  }
}
