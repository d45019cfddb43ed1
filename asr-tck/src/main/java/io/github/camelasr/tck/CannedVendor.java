package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.api.spi.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A vendor put together from a few functions: the short way to join. Whoever needs more, such as
 * tokens or options that need others, implements {@link StreamVendor}, {@link ChunkVendor} or
 * {@link JobVendor}. Immutable: every method answers with a vendor that can more.
 */
public final class CannedVendor {
  private final CannedWords words;

  private CannedVendor(CannedWords words) {
    this.words = words;
  }

  /**
   * A vendor.
   *
   * @param provider makes the provider under test, {@link Vendor#provider()}
   * @param options the options that it cannot do without, {@link Vendor#options()}
   * @return a vendor that hears nothing yet
   */
  public static CannedVendor of(
      Supplier<? extends AsrProvider> provider, Map<String, String> options) {
    return new CannedVendor(new CannedWords(provider, Map.copyOf(options)));
  }

  /**
   * The same with an ear.
   *
   * @param ear {@link Vendor#hear}
   * @return a vendor that hears
   */
  public CannedVendor hears(Function<Outgoing, Heard> ear) {
    return new CannedVendor(words.hears(ear));
  }

  /**
   * The same where giving up is told by a message.
   *
   * @return a vendor that waits for it
   */
  public CannedVendor hearsAbort() {
    return new CannedVendor(words.abortable());
  }

  /**
   * The same with a way to say no.
   *
   * @param error {@link Vendor#error}
   * @param unknownCode {@link Vendor#unknownCode()}
   * @return a vendor that refuses
   */
  public CannedVendor refuses(Function<String, Reply> error, String unknownCode) {
    return new CannedVendor(words.refuses(new CannedWords.No(error, unknownCode)));
  }

  /**
   * The vendor over one WebSocket.
   *
   * @param ready {@link StreamVendor#ready()}
   * @param result {@link StreamVendor#result}
   * @param last {@link StreamVendor#last}
   * @return the vendor
   */
  public StreamVendor stream(
      List<Reply> ready,
      BiFunction<Integer, String, Reply> result,
      BiFunction<Integer, String, List<Reply>> last) {
    final class Streaming extends CannedSpeaker implements StreamVendor {
      Streaming(CannedWords words) {
        super(words);
      }

      @Override
      public List<Reply> ready() {
        return List.copyOf(ready);
      }

      @Override
      public Reply result(int number, String text) {
        return result.apply(number, text);
      }

      @Override
      public List<Reply> last(int number, String text) {
        return last.apply(number, text);
      }
    }
    return new Streaming(words);
  }

  /**
   * The vendor that takes one request for every chunk.
   *
   * @param result {@link ChunkVendor#result}
   * @param last {@link ChunkVendor#last}
   * @return the vendor
   */
  public ChunkVendor chunks(
      BiFunction<Integer, String, Reply> result, BiFunction<Integer, String, Reply> last) {
    final class Chunked extends CannedSpeaker implements ChunkVendor {
      Chunked(CannedWords words) {
        super(words);
      }

      @Override
      public Reply result(int sequence, String text) {
        return result.apply(sequence, text);
      }

      @Override
      public Reply last(int sequence, String text) {
        return last.apply(sequence, text);
      }
    }
    return new Chunked(words);
  }

  /**
   * The vendor that takes recordings.
   *
   * @param accepted {@link JobVendor#accepted}
   * @param working {@link JobVendor#working()}
   * @param done {@link JobVendor#done}
   * @return the vendor
   */
  public JobVendor job(
      Function<String, Optional<Reply>> accepted, Reply working, Function<String, Reply> done) {
    final class Working extends CannedSpeaker implements JobVendor {
      Working(CannedWords words) {
        super(words);
      }

      @Override
      public Optional<Reply> accepted(String ticket) {
        return accepted.apply(ticket);
      }

      @Override
      public Reply working() {
        return working;
      }

      @Override
      public Reply done(String text) {
        return done.apply(text);
      }
    }
    return new Working(words);
  }
}
