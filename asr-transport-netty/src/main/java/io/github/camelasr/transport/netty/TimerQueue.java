package io.github.camelasr.transport.netty;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The timers of a loop, a binary heap in which each knows its place, so that calling one off is
 * cheap. Used on the loop only.
 */
final class TimerQueue {
  private @Nullable NettyTimer[] heap = new NettyTimer[64];
  private int size;
  private long count;

  void add(NettyTimer timer) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    timer.order = count++;
    rise(timer, size++);
  }

  /** The first one, left in the queue. */
  @Nullable NettyTimer peek() {
    return heap[0];
  }

  /** Takes the first one out if its time has come. */
  @Nullable NettyTimer due(long now) {
    NettyTimer first = heap[0];
    if (first == null || first.at - now > 0) {
      return null;
    }
    remove(first);
    return first;
  }

  /** Takes one out; does nothing if it is not in. */
  void remove(NettyTimer timer) {
    int hole = timer.place;
    if (hole < 0) {
      return;
    }
    timer.place = -1;
    NettyTimer last = heap[--size];
    heap[size] = null;
    if (last != null && last != timer) {
      rise(last, hole);
      if (last.place == hole) {
        sink(last, hole);
      }
    }
  }

  private void rise(NettyTimer timer, int from) {
    int place = from;
    while (place > 0) {
      int parent = (place - 1) >>> 1;
      NettyTimer above = heap[parent];
      if (above == null || !timer.isBefore(above)) {
        break;
      }
      put(above, place);
      place = parent;
    }
    put(timer, place);
  }

  private void sink(NettyTimer timer, int from) {
    int place = from;
    NettyTimer child = firstChild(place);
    while (child != null && child.isBefore(timer)) {
      int next = child.place;
      put(child, place);
      place = next;
      child = firstChild(place);
    }
    put(timer, place);
  }

  private @Nullable NettyTimer firstChild(int place) {
    int left = 2 * place + 1;
    if (left >= size) {
      return null;
    }
    NettyTimer first = heap[left];
    NettyTimer second = left + 1 < size ? heap[left + 1] : null;
    return first != null && second != null && second.isBefore(first) ? second : first;
  }

  private void put(NettyTimer timer, int place) {
    heap[place] = timer;
    timer.place = place;
  }
}
