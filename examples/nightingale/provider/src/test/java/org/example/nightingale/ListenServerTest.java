package org.example.nightingale;

import io.github.camelasr.api.spi.AsrProvider;
import io.github.camelasr.tck.Server;
import io.github.camelasr.tck.ServerContract;
import io.github.camelasr.tck.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.example.nightingale.sandbox.Mood;
import org.example.nightingale.sandbox.NightingaleSandbox;

/** Nightingale keeps the rules over real sockets, too; what its sandbox cannot do is skipped. */
class ListenServerTest extends ServerContract {
  @Override
  protected AsrProvider provider() {
    return new NightingaleProvider();
  }

  @Override
  protected Optional<Server> start(Trouble trouble) {
    Optional<Mood> mood =
        switch (trouble) {
          case NONE -> Optional.of(Mood.CALM);
          case RESET_ONCE -> Optional.of(Mood.DROPS_ONCE);
          case RESET -> Optional.of(Mood.DROPS);
          case SILENCE -> Optional.of(Mood.SILENT);
          case FRAGMENTS -> Optional.of(Mood.STAMMERS);
          case ECHO -> Optional.of(Mood.REPEATS_ITSELF);
          case GIBBERISH -> Optional.of(Mood.BABBLES);
          case FLOOD -> Optional.of(Mood.SHOUTS);
          default -> Optional.empty();
        };
    return mood.map(NightingaleSandbox::start).map(Tested::new);
  }

  private record Tested(NightingaleSandbox sandbox) implements Server {
    @Override
    public Map<String, String> options() {
      return sandbox.options();
    }

    @Override
    public List<Dialogue> dialogues() {
      return sandbox.heard().stream().map(h -> new Dialogue(h.audio(), h.isOpen())).toList();
    }

    @Override
    public void close() {
      sandbox.close();
    }
  }
}
