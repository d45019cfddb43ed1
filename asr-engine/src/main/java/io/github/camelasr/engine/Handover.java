package io.github.camelasr.engine;

import io.github.camelasr.api.AsrException;
import io.github.camelasr.api.ErrorCategory;
import io.github.camelasr.api.Settings;
import io.github.camelasr.api.spi.Capability;
import io.github.camelasr.api.spi.Declaration;
import io.github.camelasr.engine.internal.publish.FileServers;
import io.github.camelasr.engine.internal.publish.PublishAddress;
import io.github.camelasr.engine.recording.RecordingPublisher;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a recording gets to the vendor, by the engine's own options.
 *
 * @param urlOnly whether the vendor takes no audio, only URLs
 * @param taskId a job that was handed in before
 * @param audioUrl where the vendor finds the recording
 * @param publisher where local recordings are published for it
 */
record Handover(
    boolean urlOnly,
    Optional<String> taskId,
    Optional<URI> audioUrl,
    Optional<RecordingPublisher> publisher) {

  /**
   * Reads the options.
   *
   * @param own the application's own publisher, which is preferred
   * @throws AsrException of category {@code BAD_OPTION} if they are wrong
   */
  static Handover of(
      Declaration declaration,
      Settings settings,
      @Nullable RecordingPublisher own,
      FileServers servers) {
    boolean urlOnly = declaration.capabilities().contains(Capability.URL_ONLY);
    return new Handover(
        urlOnly,
        said(declaration, settings, HandoverOptions.TASK_ID, Capability.RESUMABLE),
        said(declaration, settings, HandoverOptions.AUDIO_URL, Capability.AUDIO_BY_URL)
            .map(URI::create),
        urlOnly ? publisher(declaration, settings, own, servers) : Optional.empty());
  }

  private static Optional<String> said(
      Declaration declaration, Settings settings, String option, Capability with) {
    return declaration.capabilities().contains(with) ? settings.find(option) : Optional.empty();
  }

  private static Optional<RecordingPublisher> publisher(
      Declaration declaration,
      Settings settings,
      @Nullable RecordingPublisher own,
      FileServers servers) {
    if (own != null) {
      return Optional.of(own);
    }
    boolean hasEndpoint =
        declaration.options().stream().anyMatch(option -> option.name().equals("endpoint"));
    return PublishAddress.of(
            settings.find(HandoverOptions.PUBLISH_BASE).map(URI::create),
            settings.find(HandoverOptions.PUBLISH_LISTEN),
            hasEndpoint ? settings.find("endpoint").map(URI::create) : Optional.empty(),
            settings.flag(AsrEngine.ALLOW_INSECURE_OPTION))
        .map(servers::at);
  }

  /** Says no where audio could not reach the vendor, before any of it is read. */
  void checkAudio(String provider) {
    if (urlOnly && publisher.isEmpty()) {
      throw AsrException.of(
              ErrorCategory.BAD_OPTION,
              "the vendor takes no audio, it fetches recordings from a URL")
          .provider(provider)
          .remedy(
              "Give the recording's http or https URL instead of the file, or set publishBase to a"
                  + " URL under which the vendor can reach this machine.")
          .build();
    }
  }
}
