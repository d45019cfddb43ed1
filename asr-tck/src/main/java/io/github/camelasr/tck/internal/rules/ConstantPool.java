package io.github.camelasr.tck.internal.rules;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The constant pool of a class file (Java Virtual Machine Specification, section 4.4). */
final class ConstantPool {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_HANDLE = 15;

  private final int[] tags;
  private final int[] first;
  private final int[] second;
  private final @Nullable String[] texts;

  private ConstantPool(int size) {
    tags = new int[size];
    first = new int[size];
    second = new int[size];
    texts = new String[size];
  }

  static ConstantPool read(DataInputStream in) throws IOException {
    if (in.readInt() != 0xCAFEBABE) {
      throw new IOException("no class file");
    }
    in.readInt();
    int size = in.readUnsignedShort();
    ConstantPool pool = new ConstantPool(size);
    for (int at = 1; at < size; at++) {
      pool.readEntry(at, in);
      at += pool.tags[at] == LONG || pool.tags[at] == DOUBLE ? 1 : 0;
    }
    return pool;
  }

  private void readEntry(int at, DataInputStream in) throws IOException {
    tags[at] = in.readUnsignedByte();
    switch (tags[at]) {
      case UTF8 -> texts[at] = in.readUTF();
      case LONG, DOUBLE -> in.readLong();
      case 3, 4 -> in.readInt();
      case CLASS, 8, 16, 19, 20 -> first[at] = in.readUnsignedShort();
      case METHOD_HANDLE -> {
        in.readUnsignedByte();
        first[at] = in.readUnsignedShort();
      }
      default -> {
        first[at] = in.readUnsignedShort();
        second[at] = in.readUnsignedShort();
      }
    }
  }

  /** The classes, as {@code a/B}, and the methods, as {@code a/B.name}, that are referred to. */
  Set<String> references() {
    Set<String> all = new TreeSet<>();
    for (int at = 1; at < tags.length; at++) {
      if (tags[at] == CLASS) {
        all.add(className(at));
      } else if (tags[at] == METHOD || tags[at] == INTERFACE_METHOD) {
        all.add(className(first[at]) + "." + name(second[at]));
      }
    }
    return all;
  }

  private String className(int at) {
    return text(first[at]);
  }

  private String name(int at) {
    return tags[at] == NAME_AND_TYPE ? text(first[at]) : "";
  }

  private String text(int at) {
    String text = texts[at];
    return text == null ? "" : text;
  }
}
