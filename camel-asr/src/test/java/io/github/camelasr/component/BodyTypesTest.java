package io.github.camelasr.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.ByteArrayInputStreamCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTypesTest {
  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench().start();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  static Stream<Named<Object>> bodies() throws IOException {
    Path file = Speech.WEATHER.file();
    byte[] bytes = Speech.WEATHER.bytes();
    return Stream.of(
        Named.of("byte[]", bytes),
        Named.of("Path", file),
        Named.of("File", file.toFile()),
        Named.of("String with a path", file.toString()),
        Named.of("InputStream", new ByteArrayInputStream(bytes)),
        Named.of("StreamCache that was read", readCache(bytes)),
        Named.of("ByteBuffer", ByteBuffer.wrap(bytes)),
        Named.of("ByteBuffer, direct", ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()),
        Named.of("WrappedFile on disk", wrapped(file.toFile(), file.toFile())),
        Named.of("WrappedFile fetched into memory", wrapped("no local file", bytes)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void everyTypeOfBodyBecomesText(Object body) {
    Exchange answer = bench.ask(bench.uri(), body);

    assertThat(answer.getException()).isNull();
    assertThat(answer.getMessage().getBody()).isEqualTo(Speech.WEATHER.text());
  }

  @Test
  void audioWithoutAHeaderIsReadAsTold() throws IOException {
    byte[] wav = Speech.WEATHER.bytes();
    int size = (int) Speech.WEATHER.pcmBytes();
    byte[] pcm = java.util.Arrays.copyOfRange(wav, wav.length - size, wav.length);

    Exchange answer = bench.ask(bench.uri("rawSampleRate", "16000"), pcm);

    assertThat(answer.getException()).isNull();
    assertThat(answer.getMessage().getBody()).isEqualTo(Speech.WEATHER.text());
  }

  @Test
  void aMissingFileIsNamed() {
    AsrException error = failure("no/such/file.wav");

    assertThat(error.category()).isEqualTo(ErrorCategory.BAD_AUDIO);
    assertThat(error.detail()).contains("no/such/file.wav").contains("does not exist");
  }

  @Test
  void whatIsNotAudioIsNamedByTheFileItCameFrom(@TempDir Path folder) throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "not audio at all");

    assertThat(failure(text).detail()).contains("notes.txt");
  }

  @Test
  void aBodyThatHoldsNoAudioIsNamedByItsType() {
    assertThat(failure(new Object()).detail())
        .isEqualTo("the message body is a java.lang.Object, which holds no audio");
    assertThat(failure(null).detail()).isEqualTo("the message has no body");
    assertThat(failure("\0").detail()).contains("no path of a file");
  }

  private static AsrException failure(Object body) {
    Exchange answer = bench.ask(bench.uri(), body);
    assertThat(answer.getException()).isInstanceOf(AsrException.class);
    assertThat(answer.getMessage().getBody()).isSameAs(body);
    return (AsrException) answer.getException();
  }

  private static StreamCache readCache(byte[] bytes) throws IOException {
    ByteArrayInputStreamCache cache =
        new ByteArrayInputStreamCache(new ByteArrayInputStream(bytes));
    cache.readNBytes(100);
    return cache;
  }

  private static <T> GenericFile<T> wrapped(T file, Object content) {
    GenericFile<T> wrapped = new GenericFile<>();
    wrapped.setFile(file);
    wrapped.setBody(content);
    return wrapped;
  }
}
