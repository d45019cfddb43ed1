package io.github.camelasr.sandbox.server;

import java.util.List;

/**
 * One vendor in the house.
 *
 * @param offers what clients can use
 * @param sockets its WebSocket protocols
 * @param counters its HTTP protocols, those that only help others included
 * @param tokens its tokens; one that stays empty for vendors without
 */
public record Vendor(
    List<? extends Offer> offers,
    List<? extends Protocol> sockets,
    List<? extends HttpProtocol> counters,
    TokenBook tokens) {

  /** Copies the lists. */
  public Vendor {
    offers = List.copyOf(offers);
    sockets = List.copyOf(sockets);
    counters = List.copyOf(counters);
  }

  /**
   * Makes a vendor that speaks WebSocket only.
   *
   * @param sockets its protocols
   * @return the vendor
   */
  public static Vendor of(Protocol... sockets) {
    return new Vendor(List.of(sockets), List.of(sockets), List.of(), TokenBook.none());
  }
}
