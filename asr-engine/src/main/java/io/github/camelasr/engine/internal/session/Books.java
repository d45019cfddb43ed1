package io.github.camelasr.engine.internal.session;

import io.github.camelasr.api.Ledger;

/** Keeps account of every frame. */
final class Books {
  private final int sampleRateHz;
  private long finalised;
  private long silent;
  private long lost;
  private long resent;
  private long sentTo;

  Books(int sampleRateHz) {
    this.sampleRateHz = sampleRateHz;
  }

  /** Frames were settled. */
  void settle(long frames, boolean wereSilent) {
    finalised += frames;
    silent += wereSilent ? frames : 0;
  }

  /** Frames were declared lost. */
  void lose(long frames) {
    lost += frames;
  }

  /** Frames went to a vendor, perhaps not for the first time. */
  void send(long from, long to) {
    resent += Math.max(0, Math.min(to, sentTo) - from);
    sentTo = Math.max(sentTo, to);
  }

  Ledger ledger(long pushed) {
    return new Ledger(sampleRateHz, pushed, finalised, 0, silent, lost, resent);
  }
}
