package futures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Futures of others, futures that are kept, and timed waits that are no futures. */
final class SomebodyElses {
  private final ExecutorService pool;
  private final Map<String, Future<String>> inFlight = new ConcurrentHashMap<>();
  private final List<Future<?>> late;
  private Future<String> current;
  private CompletableFuture<Void> ready = new CompletableFuture<>();

  SomebodyElses(ExecutorService pool, List<Future<?>> late) {
    this.pool = pool;
    this.late = late;
  }

  String parameter(Future<String> answer) throws ExecutionException, InterruptedException {
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  String parameterThrownOut(CompletableFuture<String> answer) throws Exception {
    return answer.get(1, TimeUnit.SECONDS);
  }

  int elementsOfAParameter(List<Future<Integer>> counts) throws Exception {
    int sum = 0;
    for (Future<Integer> count : counts) {
      try {
        sum += count.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        sum--;
      }
    }
    return sum;
  }

  boolean awaitReady() throws ExecutionException, InterruptedException {
    try {
      ready.get(1, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  String localCopyOfAField() throws Exception {
    Future<String> answer = current;
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  String storedInAFieldBefore(Callable<String> lookup) throws Exception {
    current = pool.submit(lookup);
    return current.get(1, TimeUnit.SECONDS);
  }

  String storedInAMapBefore(String key, Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    inFlight.put(key, answer);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "pending";
    }
  }

  String storedOnTheTimeoutPath(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      late.add(answer);
      return "";
    }
  }

  String takenFromAFieldMap(String key) throws Exception {
    Future<String> answer = inFlight.get(key);
    return answer == null ? "" : answer.get(1, TimeUnit.SECONDS);
  }

  Future<String> returnedOnTheTimeoutPath(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return CompletableFuture.completedFuture(answer.get(10, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return answer;
    }
  }

  String awaitedAgain(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("still waiting");
      return answer.get();
    }
  }

  String awaitedUntilItAnswers(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    while (true) {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.err.println("still waiting");
      }
    }
  }

  String joinedAgain(String key) throws Exception {
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> key, pool);
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return answer.join();
    }
  }

  void barrierIsNoFuture(CyclicBarrier barrier) throws Exception {
    barrier.await(1, TimeUnit.SECONDS);
  }

  int phaserIsNoFuture(Phaser phaser) throws Exception {
    return phaser.awaitAdvanceInterruptibly(phaser.arrive(), 1, TimeUnit.SECONDS);
  }

  String exchangerIsNoFuture(Exchanger<String> exchanger, String mine) throws Exception {
    return exchanger.exchange(mine, 1, TimeUnit.SECONDS);
  }

  interface Source {
    String get(long timeout, TimeUnit unit) throws TimeoutException;
  }

  String ownGetIsNoFuture(Source source) {
    try {
      return source.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  String orTimeoutIsNoTimedGet(String key) {
    return CompletableFuture.supplyAsync(() -> key, pool).orTimeout(1, TimeUnit.SECONDS).join();
  }

  String completedOnTimeout(String key) throws Exception {
    return CompletableFuture.supplyAsync(() -> key, pool)
        .completeOnTimeout("", 1, TimeUnit.SECONDS)
        .get();
  }

  interface Message {
    /** A number once it is stored, a future before. */
    Object futureOrNumber();
  }

  void awaitStored(Message message) throws Exception {
    Object stored = message.futureOrNumber();
    if (stored instanceof Future) {
      try {
        ((Future<?>) stored).get(5, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        System.err.println("still not stored");
      }
    }
  }

  /** Nobody can call off a record that is under way. */
  long published(Producer<String, String> producer, ProducerRecord<String, String> record)
      throws Exception {
    return producer.send(record).get(10, TimeUnit.SECONDS).offset();
  }

  int publishedInTime(KafkaProducer<String, String> producer, List<ProducerRecord<String, String>> all)
      throws Exception {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (ProducerRecord<String, String> record : all) {
      sent.add(producer.send(record, (metadata, failure) -> System.out.println(metadata)));
    }
    int count = 0;
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get(1, TimeUnit.SECONDS);
        count++;
      } catch (TimeoutException e) {
        System.err.println("still not sent");
      }
    }
    return count;
  }

  long publishedByATask(Producer<String, String> producer, ProducerRecord<String, String> record)
      throws Exception {
    Future<RecordMetadata> sent = pool.submit(() -> producer.send(record).get());
    return sent.get(10, TimeUnit.SECONDS).offset(); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }
}
