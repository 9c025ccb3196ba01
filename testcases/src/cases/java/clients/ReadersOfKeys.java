package clients;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Objects with a client of their own, made for a map to keep. */
final class ReadersOfKeys {
  private ReadersOfKeys() {}

  static final class Reader implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;

    Reader(Properties properties) {
      consumer = new KafkaConsumer<>(properties);
    }

    int read() {
      return consumer.poll(Duration.ofMillis(1)).count();
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  static final class NeverClosed {
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    int read(String key, Properties properties) {
      return readers.computeIfAbsent(key, k -> new Reader(properties)).read(); // LEAK Client/ClientNotClosed
    }

    void forget(String key) {
      readers.remove(key);
    }
  }

  static final class AllClosed implements AutoCloseable {
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    int read(String key, Properties properties) {
      return readers.computeIfAbsent(key, k -> new Reader(properties)).read();
    }

    @Override
    public void close() {
      readers.values().forEach(Reader::close);
    }
  }

  static final class ClosedOneByOne {
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    int read(String key, Properties properties) {
      return readers.computeIfAbsent(key, k -> new Reader(properties)).read();
    }

    void end(String key) {
      Optional.ofNullable(readers.remove(key)).ifPresent(Reader::close);
    }
  }

  static final class HandedOut {
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

    Reader reader(String key, Properties properties) {
      return readers.computeIfAbsent(key, k -> new Reader(properties));
    }
  }

  static int ofLocalMap(Properties properties) {
    Map<String, Reader> readers = new HashMap<>();
    int count = readers.computeIfAbsent("a", k -> new Reader(properties)).read();
    readers.values().forEach(Reader::close);
    return count;
  }

  static int ofLentMap(Map<String, Reader> readers, Properties properties) {
    return readers.computeIfAbsent("a", k -> new Reader(properties)).read();
  }
}
