package io.github.camelasr.iflytek.testing;

import io.github.camelasr.api.Detail;
import io.github.camelasr.api.spi.Failure;
import io.github.camelasr.api.spi.Inbox;
import io.github.camelasr.api.spi.Piece;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Keeps what a dialect has understood, one line each, and the text that it makes. */
public final class RecordingInbox implements Inbox {
  public final List<String> events = new ArrayList<>();
  public final List<Failure> failures = new ArrayList<>();
  public final TreeMap<Long, String> pieces = new TreeMap<>();
  private final Set<Detail> wanted;

  public RecordingInbox(Detail... wanted) {
    this.wanted = Set.of(wanted);
  }

  public String text() {
    return String.join("", pieces.values());
  }

  public Failure failure() {
    return failures.get(0);
  }

  @Override
  public void ready() {
    events.add("ready");
  }

  @Override
  public void traceId(String id) {
    events.add("trace " + id);
  }

  @Override
  public Piece piece(long key) {
    return new RecordingPiece(key);
  }

  @Override
  public void remove(long fromKey, long toKey) {
    events.add("remove " + fromKey + ".." + toKey);
    pieces.subMap(fromKey, true, toKey, true).clear();
  }

  @Override
  public void settled(long throughKey, long ms) {
    events.add("settled " + throughKey + " to " + time(ms));
  }

  @Override
  public void speech(boolean started, long ms) {
    throw new AssertionError("no protocol of this vendor has speech events");
  }

  @Override
  public void ticket(String id) {
    events.add("ticket " + id);
  }

  @Override
  public void later(Duration wait) {
    events.add("later " + wait.toMillis());
  }

  @Override
  public void end(long coveredMs) {
    events.add("end " + time(coveredMs));
  }

  @Override
  public void fail(Failure failure) {
    events.add("fail " + failure.category() + " " + failure.code() + " " + failure.remedy());
    failures.add(failure);
  }

  @Override
  public boolean wants(Detail detail) {
    return wanted.contains(detail);
  }

  private static String time(long ms) {
    if (ms < UNKNOWN) {
      throw new AssertionError("not a time: " + ms);
    }
    return ms == UNKNOWN ? "?" : Long.toString(ms);
  }

  private final class RecordingPiece implements Piece {
    private final long key;
    private final StringBuilder line = new StringBuilder();
    private String text = "";

    private RecordingPiece(long key) {
      this.key = key;
    }

    @Override
    public Piece text(CharSequence value) {
      text = value.toString();
      return this;
    }

    @Override
    public Piece span(long startMs, long endMs) {
      line.append(" [").append(time(startMs)).append(',').append(time(endMs)).append(']');
      return this;
    }

    @Override
    public Piece stable() {
      line.append(" stable");
      return this;
    }

    @Override
    public Piece speaker(String label) {
      line.append(" by ").append(label);
      return this;
    }

    @Override
    public Piece language(String tag) {
      throw new AssertionError("no protocol of this vendor names a language");
    }

    @Override
    public Piece confidence(double value) {
      throw new AssertionError("no protocol of this vendor is sure");
    }

    @Override
    public Piece word(String word, long startMs, long endMs) {
      demand(Detail.WORDS);
      line.append(' ').append(word).append('@').append(time(startMs)).append('-');
      line.append(time(endMs));
      return this;
    }

    @Override
    public Piece alternative(String reading) {
      demand(Detail.ALTERNATIVES);
      line.append(" or ").append(reading);
      return this;
    }

    @Override
    public Piece raw(String json) {
      demand(Detail.RAW);
      line.append(" raw ").append(json);
      return this;
    }

    @Override
    public void put() {
      events.add("put " + key + " " + text + line);
      pieces.put(key, text);
    }

    private void demand(Detail detail) {
      if (!wanted.contains(detail)) {
        throw new AssertionError("nobody asked for " + detail);
      }
    }
  }
}
