package io.github.camelasr.tck;

import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.Step;
import io.github.camelasr.api.spi.Token;

/** A sound dialect of which a wrong one overrides something. */
class ChunkTwist implements ChunkDialect {
  final ChunkDialect sound;

  ChunkTwist(ChunkDialect sound) {
    this.sound = sound;
  }

  @Override
  public HttpCall request(Step step, Moment moment, Token token, Outbox body) {
    return sound.request(step, moment, token, body);
  }

  @Override
  public void read(Step step, Reply reply, Inbox in) {
    sound.read(step, reply, in);
  }
}
