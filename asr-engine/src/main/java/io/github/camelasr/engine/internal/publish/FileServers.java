package io.github.camelasr.engine.internal.publish;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.engine.recording.Publication;
import io.github.camelasr.engine.recording.RecordingPublisher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The built-in publisher of an engine: one server for each address that was asked for, which runs
 * as long as something is published there.
 */
public final class FileServers implements AutoCloseable {
  private final Map<InetSocketAddress, FileServer> servers = new HashMap<>();

  /** A publisher that runs nothing yet. */
  public FileServers() {}

  /**
   * A publisher at an address.
   *
   * @param address where it listens and how it is reached
   * @return the publisher
   */
  public RecordingPublisher at(PublishAddress address) {
    return (file, name) -> publish(address, new PublishedFile(file, name, new AtomicBoolean()));
  }

  private CompletionStage<Publication> publish(PublishAddress address, PublishedFile file) {
    try {
      return CompletableFuture.completedFuture(open(address, file));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(
          AsrException.of(
                  ErrorCategory.BAD_OPTION,
                  "recordings cannot be published at " + address.listenText())
              .remedy("Choose another address with publishListen, or end what uses this one.")
              .cause(e)
              .build());
    }
  }

  private synchronized Publication open(PublishAddress address, PublishedFile file)
      throws IOException {
    FileServer server = servers.get(address.listen());
    if (server == null) {
      server = FileServer.start(address.listen());
      servers.put(address.listen(), server);
    }
    String path = server.add(file);
    URI url = URI.create(address.base(server.port()) + "/" + path);
    return new Shelf(url, file.asked()::get, () -> remove(address.listen(), path));
  }

  private synchronized void remove(InetSocketAddress listen, String path) {
    FileServer server = servers.get(listen);
    if (server != null) {
      server.remove(path);
      if (server.isEmpty()) {
        servers.remove(listen);
        server.close();
      }
    }
  }

  /** Takes everything away. */
  @Override
  public synchronized void close() {
    servers.values().forEach(FileServer::close);
    servers.clear();
  }

  /** One file on a server. Shows no path. */
  private static final class Shelf implements Publication {
    private final URI url;
    private final BooleanSupplier asked;
    private final Runnable remove;
    private final AtomicBoolean closed = new AtomicBoolean();

    Shelf(URI url, BooleanSupplier asked, Runnable remove) {
      this.url = url;
      this.asked = asked;
      this.remove = remove;
    }

    @Override
    public URI url() {
      return url;
    }

    @Override
    public boolean wasFetched() {
      return asked.getAsBoolean();
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        remove.run();
      }
    }
  }
}
