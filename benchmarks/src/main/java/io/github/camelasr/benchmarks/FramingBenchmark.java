package io.github.camelasr.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelasr.api.spi.AudioChunk;
import io.github.camelasr.api.spi.Cue;
import io.github.camelasr.api.spi.StreamDialect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One chunk of audio becomes one message of iFlytek: JSON around base64. The limit is the JDK's
 * base64 alone; ours is the real dialect writing into the buffer that a transport gives it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FramingBenchmark {
  private static final String ENCODING = "raw";
  private static final String FORMAT = "audio/L16;rate=16000";
  private static final String HEAD =
      "{\"data\":{\"status\":1,\"format\":\"" + FORMAT + "\",\"encoding\":\"raw\",\"audio\":\"";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Bytes of audio: 40 ms and 200 ms at 16 kHz, and about a second. */
  @Param({"1280", "6400", "32768"})
  public int bytes;

  private final LocalOutbox outbox = new LocalOutbox();
  private final StreamDialect dialect = Vendors.stream("iflytek", Map.of());
  private byte[] audio = new byte[0];
  private byte[] ring = new byte[0];
  private byte[] coded = new byte[0];
  private AudioChunk whole = AudioChunk.NONE;
  private AudioChunk slice = AudioChunk.NONE;

  /** The message as an object, as one would write it first. */
  record Message(Data data) {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Data(int status, String format, String encoding, byte[] audio) {}
  }

  /** Every way must give the same message. */
  @Setup
  public void prepare() throws IOException {
    audio = new byte[bytes];
    new Random(1).nextBytes(audio);
    ring = new byte[bytes + 64];
    System.arraycopy(audio, 0, ring, 32, bytes);
    coded = new byte[(bytes + 2) / 3 * 4];
    whole = new AudioChunk(audio, 0, bytes, bytes / 2);
    slice = new AudioChunk(ring, 32, bytes, bytes / 2);
    dialect.write(Cue.AUDIO, whole, outbox); // the first message has the parameters in it
    var wanted = JSON.readTree(concatenation());
    check(wanted.equals(JSON.readTree(sent(whole))), "ours");
    check(wanted.equals(JSON.readTree(sent(slice))), "ours out of the ring");
    check(wanted.equals(JSON.readTree(record())), "record");
    check(wanted.equals(JSON.readTree(tree())), "tree");
    check(wanted.equals(JSON.readTree(generator())), "generator");
  }

  private byte[] sent(AudioChunk chunk) {
    dialect.write(Cue.AUDIO, chunk, outbox);
    return outbox.message();
  }

  private static void check(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(what + " gives another message");
    }
  }

  /** The limit: base64 from array to array, and nothing else. */
  @Benchmark
  public int limitBase64() {
    return Base64.getEncoder().encode(audio, coded);
  }

  /** The dialect, with a chunk that has an array to itself, as the engine hands it over. */
  @Benchmark
  public int ours() {
    dialect.write(Cue.AUDIO, whole, outbox);
    return outbox.length();
  }

  /** The dialect, with a chunk that lies somewhere in a larger array. */
  @Benchmark
  public int oursOutOfTheRing() {
    dialect.write(Cue.AUDIO, slice, outbox);
    return outbox.length();
  }

  /** Strings. */
  @Benchmark
  public byte[] concatenation() {
    return (HEAD + Base64.getEncoder().encodeToString(audio) + "\"}}").getBytes(UTF_8);
  }

  /** Jackson's generator. */
  @Benchmark
  public byte[] generator() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(coded.length + 128);
    try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("data");
      json.writeNumberField("status", 1);
      json.writeStringField("format", FORMAT);
      json.writeStringField("encoding", ENCODING);
      json.writeBinaryField("audio", audio);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /** Jackson Databind with a record. */
  @Benchmark
  public byte[] record() throws IOException {
    return JSON.writeValueAsBytes(new Message(new Message.Data(1, FORMAT, ENCODING, audio)));
  }

  /** Jackson Databind with a tree. */
  @Benchmark
  public byte[] tree() throws IOException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode data = root.putObject("data");
    data.put("status", 1).put("format", FORMAT).put("encoding", ENCODING);
    data.put("audio", Base64.getEncoder().encodeToString(audio));
    return JSON.writeValueAsBytes(root);
  }
}
