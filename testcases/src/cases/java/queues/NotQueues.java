package queues;

import com.google.common.cache.Cache;
import com.google.common.collect.Multimap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.prefs.Preferences;

/** Other things that are called put, next, submit, exchange or transfer. */
final class NotQueues {
  /** Swaps currencies. */
  interface Exchange {
    long exchange(long cents);
  }

  /** Moves money. */
  interface Account {
    void transfer(long cents);
  }

  void map(Map<String, String> map, String key, String value) {
    map.put(key, value);
  }

  void concurrentMap(ConcurrentMap<String, String> map, String key, String value) {
    map.put(key, value);
  }

  void buffer(ByteBuffer buffer, byte[] bytes) {
    buffer.put(bytes).putInt(bytes.length);
  }

  void cache(Cache<String, String> cache, String key, String value) {
    cache.put(key, value);
  }

  void multimap(Multimap<String, String> map, String key, String value) {
    map.put(key, value);
  }

  void preferences(Preferences preferences, String key, String value) {
    preferences.put(key, value);
  }

  void nonBlockingQueues(ConcurrentLinkedQueue<String> queue, PriorityQueue<String> heap) {
    queue.offer("line");
    heap.offer("line");
  }

  void arrayDeque(String line) {
    Deque<String> deque = new ArrayDeque<>();
    deque.addFirst(line);
    deque.addLast(line);
  }

  String iterator(Iterator<String> lines) {
    return lines.next();
  }

  Future<String> executor(ExecutorService pool, Callable<String> job) {
    return pool.submit(job);
  }

  long currencies(Exchange exchange, long cents) {
    return exchange.exchange(cents);
  }

  void money(Account account, long cents) {
    account.transfer(cents);
  }

  long channels(FileChannel from, FileChannel to) throws IOException {
    return from.transferTo(0, from.size(), to);
  }
}
