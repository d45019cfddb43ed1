package io.github.camelasr.audio;

import io.github.camelasr.api.AudioFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An opened file or stream whose content was recognised by its bytes, never by its name. Take from
 * it either the decoded audio or the packets, once.
 *
 * <p>It owns the stream: {@link #close} closes it, and so does closing the reader taken from it,
 * and so does a failure to open. For one thread at a time.
 */
public final class AudioInput implements AutoCloseable {
  /** No bare packet of 20 ms is larger. */
  private static final int LARGEST_PACKET = 4000;

  private final ByteSource source;
  private final Content content;
  private final @Nullable AudioFormat declared;
  private boolean taken;

  private AudioInput(ByteSource source, Content content, @Nullable AudioFormat declared) {
    this.source = source;
    this.content = content;
    this.declared = declared;
  }

  /**
   * Opens a file.
   *
   * @param file the file
   * @return the input
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if it is missing or not known
   *     audio
   */
  public static AudioInput open(Path file) {
    return open(source(file), null);
  }

  /**
   * Opens a file that may be raw audio.
   *
   * @param file the file
   * @param declared what it is if it has no header; a header wins over this
   * @return the input
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if it is missing
   */
  public static AudioInput open(Path file, AudioFormat declared) {
    return open(source(file), declared);
  }

  /**
   * Opens a stream.
   *
   * @param in the stream, which is closed with the input
   * @param name what to call it in errors
   * @return the input
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if it is not known audio
   */
  public static AudioInput open(InputStream in, String name) {
    return open(new ByteSource(in, name, OptionalLong.empty()), null);
  }

  /**
   * Opens a stream that may be raw audio.
   *
   * @param in the stream, which is closed with the input
   * @param name what to call it in errors
   * @param declared what it is if it has no header; a header wins over this
   * @return the input
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if it is empty
   */
  public static AudioInput open(InputStream in, String name, AudioFormat declared) {
    return open(new ByteSource(in, name, OptionalLong.empty()), declared);
  }

  private static AudioInput open(ByteSource source, @Nullable AudioFormat declared) {
    try {
      return new AudioInput(source, Recogniser.recognise(source, declared), declared);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private static ByteSource source(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw BadAudio.of(name, "is a directory");
    }
    try {
      // Pipes and devices report a size of 0, which says nothing.
      boolean regular = Files.isRegularFile(file);
      OptionalLong size = regular ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
      return new ByteSource(Files.newInputStream(file), name, size);
    } catch (NoSuchFileException e) {
      throw BadAudio.of(name, "does not exist");
    } catch (AccessDeniedException e) {
      throw BadAudio.of(name, "may not be read by this user");
    } catch (IOException e) {
      throw BadAudio.unreadable(name, e);
    }
  }

  /**
   * What was found.
   *
   * @return container, codec and format
   */
  public DetectedAudio detected() {
    return content.detected();
  }

  /**
   * Takes the audio as PCM.
   *
   * @return the reader
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if there is no decoder for it
   * @throws IllegalStateException if the audio was taken already
   */
  public PcmReader decode() {
    PcmBlocks pcm = content.pcm();
    if (pcm == null) {
      throw BadAudio.of(
          source.name(), "is " + detected() + ", which cannot be decoded here", BadAudio.CONVERT);
    }
    take();
    return new PcmReader(pcm, source);
  }

  /**
   * Takes the audio as the packets it came in: MP3 frames.
   *
   * @return the reader
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if it does not come in packets
   * @throws IllegalStateException if the audio was taken already
   */
  public PacketReader packets() {
    Packets packets = content.packets();
    if (packets == null) {
      throw noPackets();
    }
    take();
    return new PacketReader(packets, source);
  }

  /**
   * Takes raw encoded audio as packets of one size, 20 ms each: bare Speex frames. The declared
   * format says which.
   *
   * @param packetBytes the size of a packet, 1 to 4000
   * @return the reader
   * @throws io.github.camelasr.api.AsrException {@code BAD_AUDIO} if it is not raw encoded audio
   * @throws IllegalArgumentException if the size is out of range
   * @throws IllegalStateException if the audio was taken already
   */
  public PacketReader packets(int packetBytes) {
    if (packetBytes < 1 || packetBytes > LARGEST_PACKET) {
      throw new IllegalArgumentException("packetBytes out of 1..4000: " + packetBytes);
    }
    AudioFormat format = declared;
    if (format == null
        || detected().container() != Container.RAW
        || format.encoding().isSampled()) {
      throw noPackets();
    }
    take();
    return new PacketReader(new FixedPackets(source, format, packetBytes), source);
  }

  private RuntimeException noPackets() {
    return BadAudio.of(source.name(), "is " + detected() + ", which does not come in packets");
  }

  private void take() {
    if (taken) {
      throw new IllegalStateException("the audio of " + source.name() + " was taken already");
    }
    taken = true;
  }

  /** Closes the file or stream. */
  @Override
  public void close() {
    source.close();
  }
}
