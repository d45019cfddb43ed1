package io.github.camelasr.example.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Turns every recording that is put into a folder into a text file in another one. */
@SpringBootApplication
public class TranscriberApplication {

  /** Spring makes it. */
  public TranscriberApplication() {}

  /**
   * Starts the application.
   *
   * @param args properties as {@code --name=value}
   */
  public static void main(String[] args) {
    SpringApplication.run(TranscriberApplication.class, args);
  }
}
