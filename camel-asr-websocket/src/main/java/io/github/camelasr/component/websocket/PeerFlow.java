package io.github.camelasr.component.websocket;

import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * One peer's messages on their way into a route: one at a time. The socket is paused, and a message
 * is fetched when the one before is done with. Runs on the event loop of the connection, unless a
 * method says otherwise.
 */
final class PeerFlow {
  private final ServerWebSocket socket;
  private final Context loop;
  private final PeerRoute route;
  private final Runnable gone;
  private boolean underway;
  private boolean stops;
  private boolean hasClosed;
  private boolean ended;
  private boolean progressed;
  private volatile boolean failing;

  /**
   * A flow that does not flow yet.
   *
   * @param gone run when nothing will come any more
   */
  PeerFlow(ServerWebSocket socket, Context loop, PeerRoute route, Runnable gone) {
    this.socket = socket;
    this.loop = loop;
    this.route = route;
    this.gone = gone;
  }

  void open() {
    socket.pause();
    socket.frameHandler(this::onFrame);
    socket.fetch(1);
  }

  /** A fetch is for a frame, and a message may have several. */
  private void onFrame(WebSocketFrame frame) {
    progressed = true;
    boolean goesOn = frame.isText() || frame.isBinary() || frame.isContinuation();
    if (goesOn && !frame.isFinal()) {
      socket.fetch(1);
    }
  }

  void onMessage(Object message) {
    underway = true;
    route.take(message, error -> loop.runOnContext(ignored -> taken(error)));
  }

  private void taken(@Nullable Throwable error) {
    underway = false;
    if (error != null && !failing && !hasClosed) {
      socket.writeTextMessage(Refusal.json(error));
    }
    failing = error != null;
    if (stops) {
      end();
    } else if (hasClosed) {
      takeWhatIsLeft();
    } else {
      socket.fetch(1);
    }
  }

  /** Whether a failure is the first since something went well. From any thread. */
  boolean isNews() {
    return !failing;
  }

  /** The peer has closed the connection, or lost it; what came before may still wait here. */
  void closed() {
    hasClosed = true;
    if (!underway && !ended) {
      takeWhatIsLeft();
    }
  }

  /** What is fetched comes on the loop before whatever is put on the loop after the fetch. */
  private void takeWhatIsLeft() {
    progressed = false;
    socket.fetch(1);
    loop.runOnContext(ignored -> endIfNothingCame());
  }

  private void endIfNothingCame() {
    if (underway) {
      return;
    }
    if (progressed) {
      takeWhatIsLeft();
    } else {
      end();
    }
  }

  /** Takes nothing more, and ends the session when what is under way is done. From any thread. */
  void stop() {
    loop.runOnContext(
        ignored -> {
          stops = true;
          if (!underway) {
            end();
          }
        });
  }

  /** From any thread. */
  void close(int status, String reason) {
    socket.close((short) status, reason);
  }

  private void end() {
    if (!ended) {
      ended = true;
      route.end(gone);
    }
  }
}
