package io.github.camelasr.engine.internal.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Serves files at paths that cannot be guessed, and nothing else. The path is recognised by its
 * last two parts, so that a server in front may cut off what is before them or leave it.
 */
final class FileServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(FileServer.class.getName());
  private static final int NOT_FOUND = 404;
  private static final int TOKEN_BYTES = 24;
  private static final int THREADS = 8;

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final SecureRandom entropy = new SecureRandom();
  private final Map<String, PublishedFile> files = new ConcurrentHashMap<>();

  private FileServer(HttpServer server) {
    this.server = server;
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            FileServer::thread);
    threads.allowCoreThreadTimeOut(true);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
  }

  static FileServer start(InetSocketAddress listen) throws IOException {
    FileServer started = new FileServer(HttpServer.create(listen, 0));
    started.server.start();
    return started;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "asr-publisher");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Adds a file and returns its path, without a slash in front. */
  String add(PublishedFile file) {
    byte[] token = new byte[TOKEN_BYTES];
    entropy.nextBytes(token);
    String path = Base64.getUrlEncoder().withoutPadding().encodeToString(token) + "/" + file.name();
    files.put(path, file);
    return path;
  }

  void remove(String path) {
    files.remove(path);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      PublishedFile file = files.get(lastTwo(exchange.getRequestURI().getRawPath()));
      if (file == null) {
        exchange.sendResponseHeaders(NOT_FOUND, -1);
      } else {
        answer(exchange, file);
      }
    }
  }

  private static void answer(HttpExchange exchange, PublishedFile file) throws IOException {
    try {
      file.answer(exchange);
    } catch (NoSuchFileException e) {
      LOG.log(Level.WARNING, "a published recording is no longer there");
      exchange.sendResponseHeaders(NOT_FOUND, -1);
    }
  }

  private static String lastTwo(String path) {
    String[] parts = path.split("/", -1);
    return parts[Math.max(0, parts.length - 2)] + "/" + parts[parts.length - 1];
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
