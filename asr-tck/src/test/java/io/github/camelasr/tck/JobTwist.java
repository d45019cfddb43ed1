package io.github.camelasr.tck;

import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.JobDialect;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.RecordingSource;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Token;

/** A sound dialect of which a wrong one overrides something. */
class JobTwist implements JobDialect {
  final JobDialect sound;

  JobTwist(JobDialect sound) {
    this.sound = sound;
  }

  @Override
  public HttpCall submit(RecordingSource source, Moment moment, Token token, Outbox body) {
    return sound.submit(source, moment, token, body);
  }

  @Override
  public HttpCall poll(String ticket, Moment moment, Token token, Outbox body) {
    return sound.poll(ticket, moment, token, body);
  }

  @Override
  public void read(Reply reply, Inbox in) {
    sound.read(reply, in);
  }
}
