package io.github.camelasr.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.sandbox.script.FaultScript;
import io.github.camelasr.sandbox.script.Limits;
import io.github.camelasr.sandbox.script.Quirk;
import io.github.camelasr.sandbox.script.SessionRecord;
import io.github.camelasr.sandbox.script.Transcript;
import io.github.camelasr.sandbox.server.Authority;
import io.github.camelasr.sandbox.server.Door;
import io.github.camelasr.sandbox.server.House;
import io.github.camelasr.sandbox.server.LoopbackServer;
import io.github.camelasr.sandbox.server.SelfSigned;
import io.github.camelasr.sandbox.server.SessionBook;
import io.github.camelasr.sandbox.server.Terms;
import io.github.camelasr.sandbox.speech.Recognizers;
import io.github.camelasr.sandbox.speech.SampleIndex;
import io.github.camelasr.sandbox.speech.Samples;
import io.netty.handler.ssl.SslContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All vendors' servers on one loopback port, each at its own paths. Safe for several threads;
 * {@link #close()} ends every connection and thread.
 */
public final class Sandbox implements AutoCloseable {

  private final Vendors vendors;
  private final SessionBook book;
  private final boolean secure;
  private final LoopbackServer server;

  private Sandbox(Builder builder) {
    this.vendors = Vendors.of(builder.terms());
    this.book = new SessionBook(builder.captureBytes);
    House house = new House(vendors.all(), book, builder.faults, builder.clock);
    SslContext tls = builder.secure ? SelfSigned.tls() : null;
    this.secure = builder.secure;
    this.server = new LoopbackServer(new Door(builder.port, builder.maxSessions, tls), house);
  }

  /**
   * Begins to describe a sandbox: any free port, the bundled samples, no faults, the vendors'
   * limits.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the port.
   *
   * @return the TCP port on 127.0.0.1
   */
  public int port() {
    return server.port();
  }

  /**
   * Returns what a client needs for one protocol, by the names of the provider's options.
   *
   * @param provider the vendor, such as {@code iflytek}
   * @param variant its protocol, such as {@code iat}
   * @return {@code endpoint} and dummy credentials, in a stable order
   * @throws IllegalArgumentException if the sandbox has no such protocol
   */
  public Map<String, String> access(String provider, String variant) {
    return vendors.offer(provider, variant).access(authority());
  }

  /**
   * Returns all ways in which one protocol can be used, for vendors that let a client in by keys
   * and by tokens.
   *
   * @param provider the vendor
   * @param variant its protocol
   * @return as {@link #access}, which is the first of them
   * @throws IllegalArgumentException if the sandbox has no such protocol
   */
  public List<Map<String, String>> ways(String provider, String variant) {
    return vendors.offer(provider, variant).ways(authority());
  }

  /**
   * Returns how many tokens a vendor has issued.
   *
   * @param provider the vendor
   * @return the number of requests for a token that were granted; 0 for vendors without tokens
   */
  public int tokensIssued(String provider) {
    return vendors.tokensIssued(provider);
  }

  /**
   * Returns all protocols with their endpoints and dummy credentials as one JSON document: {@code
   * {"port":N,"providers":{PROVIDER:{VARIANT:{"endpoint":…}}}}}.
   *
   * @return the document on one line
   */
  public String describe() {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("port", port());
    ObjectNode providers = document.putObject("providers");
    vendors
        .offers()
        .forEach(
            offer -> {
              ObjectNode access =
                  providers.withObject("/" + offer.vendor()).putObject(offer.variant());
              offer.access(authority()).forEach(access::put);
            });
    return document.toString();
  }

  /**
   * Returns what was seen of the sessions so far, refused ones too; the latest 10,000.
   *
   * @return snapshots in the order of their numbers
   */
  public List<SessionRecord> sessions() {
    return book.records();
  }

  /** Closes every connection, frees the port and ends the threads; nothing the second time. */
  @Override
  public void close() {
    server.close();
  }

  private Authority authority() {
    return new Authority(port(), secure);
  }

  /** Describes a sandbox. Not for use by several threads at once. */
  public static final class Builder {

    private int port;
    private @Nullable Path samples;
    private final Map<Integer, Transcript> scripts = new HashMap<>();
    FaultScript faults = FaultScript.of();
    Clock clock = Clock.systemUTC();
    private @Nullable Limits limits;
    private final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    int captureBytes;
    private int maxSessions = 4096;
    private boolean secure;

    private Builder() {}

    /**
     * Sets the port.
     *
     * @param number the TCP port; 0, the default, takes any free one
     * @return this
     */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /**
     * Sets the recordings that are recognised, in place of the bundled ones.
     *
     * @param folder pairs of {@code NAME.wav} (16-bit PCM, mono) and {@code NAME.json}
     * @return this
     */
    public Builder samples(Path folder) {
      samples = folder;
      return this;
    }

    /**
     * Says what every session hears, whatever its audio is. Times count from the start of each
     * session.
     *
     * @param transcript what is said and when
     * @return this
     */
    public Builder script(Transcript transcript) {
      scripts.put(Recognizers.EVERY_SESSION, transcript);
      return this;
    }

    /**
     * Says what one session hears, whatever its audio is.
     *
     * @param session the number of the session, from 1 over all vendors, refused ones included
     * @param transcript what is said and when
     * @return this
     */
    public Builder script(int session, Transcript transcript) {
      scripts.put(session, transcript);
      return this;
    }

    /**
     * Says what goes wrong.
     *
     * @param script the faults; none by default
     * @return this
     */
    public Builder faults(FaultScript script) {
      faults = script;
      return this;
    }

    /**
     * Sets the server's idea of the time, against which the age of a signature is measured and
     * which Date headers show.
     *
     * @param time the clock; the system's by default
     * @return this
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Replaces the limits of all vendors.
     *
     * @param shorter the limits; each vendor's own by default
     * @return this
     */
    public Builder limits(Limits shorter) {
      limits = shorter;
      return this;
    }

    /**
     * Takes the other reading where a vendor document is ambiguous.
     *
     * @param quirk what is read otherwise
     * @return this
     */
    public Builder quirk(Quirk quirk) {
      quirks.add(quirk);
      return this;
    }

    /**
     * Keeps the audio of every session for {@link SessionRecord#received()}.
     *
     * @param bytesPerSession how much of it; 0, the default, keeps none
     * @return this
     */
    public Builder captureAudio(int bytesPerSession) {
      captureBytes = bytesPerSession;
      return this;
    }

    /**
     * Bounds the number of connections; more are refused with status 503.
     *
     * @param connections how many may be open at once; 4,096 by default
     * @return this
     */
    public Builder maxSessions(int connections) {
      maxSessions = connections;
      return this;
    }

    /**
     * Speaks TLS with a certificate that is new and self-signed, which a sound client refuses.
     *
     * @return this
     */
    public Builder selfSigned() {
      secure = true;
      return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return a running sandbox
     * @throws java.io.UncheckedIOException if a sample cannot be read or the port is taken
     */
    public Sandbox start() {
      return new Sandbox(this);
    }

    Terms terms() {
      SampleIndex index = samples == null ? Samples.bundled() : Samples.in(samples);
      return new Terms(clock, Optional.ofNullable(limits), quirks, new Recognizers(index, scripts));
    }
  }
}
