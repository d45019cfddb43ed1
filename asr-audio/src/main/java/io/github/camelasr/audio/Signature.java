package io.github.camelasr.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a file is by its first bytes. */
final class Signature {
  /** A signature of something that is no audio for us, and how to call it. */
  private record Foreign(String start, String label) {}

  private static final List<Foreign> FOREIGN =
      List.of(
          new Foreign("RIFX", "a big-endian WAV file"),
          new Foreign("RIFF", "a RIFF file other than WAV"),
          new Foreign("FORM", "an IFF file other than AIFF"),
          new Foreign("caff", "a Core Audio file"),
          new Foreign(".snd", "an AU file"),
          new Foreign("wvpk", "a WavPack file"),
          new Foreign("MAC ", "a Monkey's Audio file"),
          new Foreign("\u001aE\u00df\u00a3", "a WebM or Matroska file"),
          new Foreign("0&\u00b2u", "a Windows Media file"),
          new Foreign("DSD ", "a DSD file"),
          new Foreign("MThd", "a MIDI file"),
          new Foreign("PK\u0003\u0004", "a ZIP file"),
          new Foreign("\u001f\u008b", "a gzip file"),
          new Foreign("%PDF", "a PDF file"),
          new Foreign("<", "text"),
          new Foreign("{", "text"));

  private Signature() {}

  /** The container by its magic number; null if it has none that is known. */
  static @Nullable Container magic(byte[] head) {
    String kind = text(head, 8, 4);
    return switch (text(head, 0, 4)) {
      case "RIFF", "RF64", "BW64" -> kind.equals("WAVE") ? Container.WAV : null;
      case "FORM" -> kind.equals("AIFF") || kind.equals("AIFC") ? Container.AIFF : null;
      case "fLaC" -> Container.FLAC;
      case "OggS" -> Container.OGG;
      case "#!AM" -> Container.AMR;
      case "#!SI", "\u0002#!S" -> Container.SILK;
      default -> text(head, 4, 4).equals("ftyp") ? Container.MP4 : null;
    };
  }

  /** MPEG audio has no magic number, only frames that must follow each other. */
  static @Nullable Container mpeg(byte[] head) {
    return adts(head) ? Container.ADTS : Mp3Frames.found(head) ? Container.MP3 : null;
  }

  /** What a file is called that is no audio for us; null if even that is not known. */
  static @Nullable String foreign(byte[] head) {
    String start = text(head, 0, 4);
    return FOREIGN.stream()
        .filter(f -> start.startsWith(f.start()))
        .map(Foreign::label)
        .findFirst()
        .orElse(null);
  }

  /** What is in the first page of an Ogg file. */
  static String ogg(byte[] head) {
    String packet = text(head, 28, 8);
    if (packet.startsWith("OpusHead")) {
      return "Opus";
    }
    if (packet.startsWith("Speex")) {
      return "Speex";
    }
    return packet.startsWith("FLAC", 1)
        ? "FLAC"
        : packet.startsWith("vorbis", 1) ? "Vorbis" : "Ogg";
  }

  /** Two AAC frames in a row, ISO/IEC 13818-7 section 6.2. */
  private static boolean adts(byte[] head) {
    if (head.length < 7 || !adtsSync(head, 0)) {
      return false;
    }
    int size = ((head[3] & 3) << 11) | ((head[4] & 0xff) << 3) | ((head[5] & 0xff) >> 5);
    return size >= 7 && (size == head.length || (size + 2 <= head.length && adtsSync(head, size)));
  }

  private static boolean adtsSync(byte[] head, int at) {
    return head[at] == (byte) 0xff && (head[at + 1] & 0xf6) == 0xf0;
  }

  private static String text(byte[] head, int from, int length) {
    int end = Math.min(head.length, from + length);
    return from >= end ? "" : new String(head, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
