package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.HttpCall;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Moment;
import io.github.camelasr.api.spi.Outbox;
import io.github.camelasr.api.spi.Reply;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.api.spi.Token;

/** A sound dialect of which a wrong one overrides something. */
class StreamTwist implements StreamDialect {
  final StreamDialect sound;

  StreamTwist(StreamDialect sound) {
    this.sound = sound;
  }

  @Override
  public HttpCall open(Moment moment, Token token) {
    return sound.open(moment, token);
  }

  @Override
  public void write(Cue cue, AudioChunk audio, Outbox out) {
    sound.write(cue, audio, out);
  }

  @Override
  public void read(Reply reply, Inbox in) {
    sound.read(reply, in);
  }

  @Override
  public void opened(Inbox in) {
    sound.opened(in);
  }

  @Override
  public void closed(int code, String reason, Inbox in) {
    sound.closed(code, reason, in);
  }
}
