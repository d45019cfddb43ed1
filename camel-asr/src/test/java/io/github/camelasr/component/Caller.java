package io.github.camelasr.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;

/** Somebody who speaks into a live session. */
final class Caller {
  /** A tenth of a second at 16 kHz. */
  static final int CHUNK = 3_200;

  private final Bench bench;
  private final AsyncProducer producer;
  private final String id;

  Caller(Bench bench, AsyncProducer producer, String id) {
    this.bench = bench;
    this.producer = producer;
    this.id = id;
  }

  /** Sends a message; headers are names and values by turns. */
  CompletableFuture<Exchange> send(Object body, Object... headers) {
    Exchange exchange = bench.exchange(body);
    exchange.getMessage().setHeader(AsrHeaders.SESSION_ID, id);
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getMessage().setHeader((String) headers[i], headers[i + 1]);
    }
    return producer.processAsync(exchange);
  }

  /** Sends a message and waits until it is taken. */
  Exchange say(Object body, Object... headers) throws Exception {
    return send(body, headers).get(60, TimeUnit.SECONDS);
  }

  Exchange say(LiveCommand command) throws Exception {
    return say(null, AsrHeaders.COMMAND, command);
  }

  /** Sends all of some audio in order, each chunk when the one before is taken. */
  void speak(byte[] audio) throws Exception {
    for (byte[] chunk : chunks(audio)) {
      Exchange taken = say(chunk);
      if (taken.getException() != null) {
        throw taken.getException();
      }
    }
  }

  /** The samples of a recording. */
  static byte[] samples(Speech speech) throws Exception {
    byte[] wav = speech.bytes();
    return Arrays.copyOfRange(wav, wav.length - (int) speech.pcmBytes(), wav.length);
  }

  static List<byte[]> chunks(byte[] audio) {
    List<byte[]> chunks = new ArrayList<>();
    for (int at = 0; at < audio.length; at += CHUNK) {
      chunks.add(Arrays.copyOfRange(audio, at, Math.min(audio.length, at + CHUNK)));
    }
    return chunks;
  }
}
