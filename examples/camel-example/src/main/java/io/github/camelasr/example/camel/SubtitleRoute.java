package io.github.camelasr.example.camel;

import org.apache.camel.builder.RouteBuilder;

/** Recordings become subtitles: those in the folder {@code inbox}, in the folder {@code outbox}. */
public final class SubtitleRoute extends RouteBuilder {

  /** The route as Camel creates it. */
  public SubtitleRoute() {}

  @Override
  public void configure() {
    from("file:{{inbox}}?include=.*[.](wav|mp3|flac)")
        .routeId("subtitles")
        .to("asr:{{provider}}?format=srt")
        .to("file:{{outbox}}?fileName=${file:name.noext}.srt");
  }
}
