package io.github.camelasr.tck;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.tck.toy.ToyProvider;
import io.github.camelasr.tck.toyserver.ToyServer;
import java.util.Optional;

/** A sound provider passes. */
class SoundStreamServerTest extends ServerContract {
  @Override
  protected AsrProvider provider() {
    return new ToyProvider();
  }

  @Override
  protected Optional<Server> start(Trouble trouble) {
    return Optional.of(new ToyServer("stream", trouble));
  }
}
