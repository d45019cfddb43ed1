package io.github.camelasr.example.springboot;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The route of the README. */
@Component
public class TranscriberRoutes extends RouteBuilder {

  /** Spring makes it. */
  public TranscriberRoutes() {}

  @Override
  public void configure() {
    from("file:{{inbox}}?include=.*\\.wav")
        .to("asr:iflytek")
        .to("file:{{outbox}}?fileName=${file:name.noext}.txt");
  }
}
