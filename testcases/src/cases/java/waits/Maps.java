package waits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.KafkaFuture;

/** Futures that lie in maps. */
class Maps {
  private final Map<String, CompletableFuture<Long>> sizes;
  private final Map<String, KafkaFuture<Long>> offsets;

  Maps(Map<String, CompletableFuture<Long>> sizes, Map<String, KafkaFuture<Long>> offsets) {
    this.sizes = sizes;
    this.offsets = offsets;
  }

  CompletableFuture<Map<String, Long>> allSizes() {
    return CompletableFuture.allOf(sizes.values().toArray(new CompletableFuture<?>[0]))
        .thenApply(
            done -> {
              Map<String, Long> all = new HashMap<>();
              for (Map.Entry<String, CompletableFuture<Long>> entry : sizes.entrySet()) {
                all.put(entry.getKey(), entry.getValue().join());
              }
              return all;
            });
  }

  Map<String, Long> allSizesHere() {
    Map<String, Long> all = new HashMap<>();
    for (Map.Entry<String, CompletableFuture<Long>> entry : sizes.entrySet()) {
      all.put(entry.getKey(), entry.getValue().join()); // LEAK BlockingPut/UnboundedWait
    }
    return all;
  }

  KafkaFuture<Map<String, Long>> allOffsets() {
    return KafkaFuture.allOf(offsets.values().toArray(new KafkaFuture<?>[0]))
        .thenApply(
            done -> {
              Map<String, Long> all = new HashMap<>();
              offsets.forEach(
                  (topic, offset) -> {
                    try {
                      all.put(topic, offset.get());
                    } catch (InterruptedException | ExecutionException e) {
                      throw new IllegalStateException(e);
                    }
                  });
              return all;
            });
  }

  KafkaFuture<List<Long>> listOfOffsets() {
    return KafkaFuture.allOf(offsets.values().toArray(new KafkaFuture<?>[0]))
        .thenApply(done -> values(offsets));
  }

  private static List<Long> values(Map<String, KafkaFuture<Long>> done) {
    List<Long> values = new ArrayList<>();
    for (KafkaFuture<Long> value : done.values()) {
      try {
        values.add(value.get());
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    return values;
  }

  static KafkaFuture<Long> sum(Map<String, KafkaFuture<Long>> numbers) {
    KafkaFuture<Void> all = KafkaFuture.allOf(numbers.values().toArray(new KafkaFuture<?>[0]));
    return all.thenApply(
        done -> {
          long sum = 0;
          for (KafkaFuture<Long> number : numbers.values()) {
            try {
              sum += number.get();
            } catch (InterruptedException | ExecutionException e) {
              throw new IllegalStateException(e);
            }
          }
          return sum;
        });
  }

  long offset(String topic) throws Exception {
    return offsets.get(topic).get(); // LEAK BlockingPut/UnboundedWait
  }

  long offsetIfKnown(String topic) throws Exception {
    Future<Long> offset = offsets.get(topic);
    return offset != null && offset.isDone() ? offset.get() : -1;
  }
}
