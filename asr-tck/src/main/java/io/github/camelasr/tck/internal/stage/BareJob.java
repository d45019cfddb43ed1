package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.tck.JobVendor;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A bare dialogue that hands in a recording and asks for its text. */
public final class BareJob extends Bare {
  private final JobDialect dialect;
  private final RecordingSource source;
  private boolean accepted;

  BareJob(Subject subject, JobDialect dialect, Setting setting) {
    super(setting);
    this.dialect = dialect;
    boolean upload = ((JobVendor) subject.vendor()).takesAudio();
    this.source =
        new RecordingSource(
            upload ? Optional.empty() : Optional.of(URI.create("https://example.com/audio.wav")),
            upload ? Optional.of("audio.wav") : Optional.empty(),
            upload ? OptionalLong.of(32_044) : OptionalLong.empty(),
            upload ? Optional.of(Duration.ofSeconds(1)) : Optional.empty());
  }

  /** Hands the recording in. */
  @Override
  public void begin() {
    ask((moment, token, body) -> dialect.submit(source, moment, token, body));
  }

  @Override
  public void audio(AudioChunk chunk) {}

  @Override
  public void end() {}

  /** Asks for the text of a job, perhaps one that another process handed in. */
  public void poll(String ticket) {
    ask((moment, token, body) -> dialect.poll(ticket, moment, token, body));
  }

  @Override
  public void abort() {}

  /** Lets it read an answer to the hand-in, or, once that was taken, to a question for the text. */
  @Override
  public void read(Reply reply) {
    if (accepted) {
      poll("tck-ticket");
    }
    reading(() -> dialect.read(reply, notes()));
    accepted |= notes().events().stream().anyMatch(event -> event.startsWith("ticket "));
  }
}
