package io.github.camelasr.tck.internal.stage;

import io.github.camelasr.api.spi.ChunkDialect;
import io.github.camelasr.api.spi.Dialect;
import io.github.camelasr.api.spi.StreamDialect;
import io.github.camelasr.tck.ChunkVendor;
import io.github.camelasr.tck.StreamVendor;
import io.github.camelasr.tck.Vendor;
import java.util.Locale;

/** The three shapes of a protocol. */
public enum Shape {
  /** One WebSocket. */
  STREAM,
  /** One HTTP request a chunk. */
  CHUNK,
  /** Hand in, then ask. */
  JOB;

  static Shape of(Vendor vendor) {
    if (vendor instanceof StreamVendor) {
      return STREAM;
    }
    return vendor instanceof ChunkVendor ? CHUNK : JOB;
  }

  static Shape of(Dialect dialect) {
    if (dialect instanceof StreamDialect) {
      return STREAM;
    }
    return dialect instanceof ChunkDialect ? CHUNK : JOB;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
