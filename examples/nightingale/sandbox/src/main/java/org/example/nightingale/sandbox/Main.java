package org.example.nightingale.sandbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Runs the server until it is stopped, and says how to reach it. */
public final class Main {
  private Main() {}

  /**
   * Starts the server.
   *
   * @param arguments none
   * @throws InterruptedException if the wait is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> options = NightingaleSandbox.start(Mood.CALM).options();
    new TreeMap<>(options).forEach((name, value) -> System.out.println(name + "=" + value));
    new CountDownLatch(1).await();
  }
}
