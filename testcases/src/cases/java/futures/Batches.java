package futures;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Many tasks at once: the element that was waited for, and the rest of its collection. */
class Batches {
  private final ExecutorService workers;
  private final List<Future<String>> mine = new ArrayList<>();

  Batches(ExecutorService workers) {
    this.workers = workers;
  }

  private List<Future<String>> start(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    return started;
  }

  List<String> collected(List<Callable<String>> jobs) {
    List<Future<String>> started = jobs.stream().map(workers::submit).collect(Collectors.toList());
    List<String> texts = new ArrayList<>();
    for (Future<String> one : started) {
      try {
        texts.add(one.get(5, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException | InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
        texts.add("?");
      }
    }
    return texts;
  }

  List<String> restCancelledInAStream(List<Callable<String>> jobs) throws Exception {
    var started = jobs.stream().map(workers::submit).toList();
    List<String> texts = new ArrayList<>();
    try {
      for (Future<String> one : started) {
        texts.add(one.get(5, TimeUnit.SECONDS));
      }
    } catch (TimeoutException e) {
      started.stream().filter(f -> !f.isDone()).forEach(f -> f.cancel(true));
      throw e;
    }
    return texts;
  }

  List<String> fromAHelper(List<Callable<String>> jobs) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Future<String> one : start(jobs)) {
      texts.add(one.get(5, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
    return texts;
  }

  Map<String, String> byName(Map<String, Callable<String>> jobs) throws Exception {
    Map<String, Future<String>> started = new LinkedHashMap<>();
    jobs.forEach((name, job) -> started.put(name, workers.submit(job)));
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Future<String>> entry : started.entrySet()) {
      try {
        texts.put(entry.getKey(), entry.getValue().get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        texts.put(entry.getKey(), "late");
      }
    }
    return texts;
  }

  int byKeyOfTheCaller(Map<String, Callable<String>> jobs) throws Exception {
    Map<String, Future<String>> started = new LinkedHashMap<>();
    for (Map.Entry<String, Callable<String>> job : jobs.entrySet()) {
      started.put(job.getKey(), workers.submit(job.getValue()));
    }
    int length = 0;
    for (Future<String> one : started.values()) {
      length += one.get(1, TimeUnit.SECONDS).length(); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
    return length;
  }

  int byKeyCancelled(List<String> names) throws Exception {
    Map<String, Future<String>> started = new LinkedHashMap<>();
    for (String name : names) {
      started.put(name, workers.submit(name::trim));
    }
    int length = 0;
    try {
      for (String name : names) {
        length += started.get(name).get(1, TimeUnit.SECONDS).length();
      }
    } finally {
      started.values().forEach(one -> one.cancel(true));
    }
    return length;
  }

  int ofTheCaller(Map<String, Future<String>> theirs) throws Exception {
    Map<String, Future<String>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Future<String>> one : theirs.entrySet()) {
      copy.put(one.getKey(), one.getValue());
    }
    int length = 0;
    for (Future<String> one : copy.values()) {
      length += one.get(1, TimeUnit.SECONDS).length();
    }
    return length;
  }

  String byIndex(List<Callable<String>> jobs) throws Exception {
    List<Future<String>> started = start(jobs);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < started.size(); i++) {
      try {
        text.append(started.get(i).get(1, TimeUnit.SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        text.append('?');
      }
    }
    return text.toString();
  }

  String byIndexCancelled(List<Callable<String>> jobs) throws Exception {
    List<Future<String>> started = start(jobs);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < started.size(); i++) {
      try {
        text.append(started.get(i).get(1, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        started.get(i).cancel(true);
      }
    }
    return text.toString();
  }

  void byIterator(List<Callable<String>> jobs) throws Exception {
    List<Future<String>> started = new LinkedList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    for (Iterator<Future<String>> all = started.iterator(); all.hasNext(); ) {
      Future<String> one = all.next();
      try {
        one.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
      } catch (TimeoutException e) {
        all.remove();
      }
    }
  }

  String inAnArray(Callable<String> first, Callable<String> second) throws Exception {
    Future<?>[] both = new Future<?>[2];
    both[0] = workers.submit(first);
    both[1] = workers.submit(second);
    StringBuilder text = new StringBuilder();
    try {
      for (int i = 0; i < both.length; i++) {
        text.append(both[i].get(1, TimeUnit.SECONDS));
      }
    } finally {
      for (int i = 0; i < both.length; i++) {
        both[i].cancel(true);
      }
    }
    return text.toString();
  }

  String keptInAField(Callable<String> job) throws Exception {
    Future<String> one = workers.submit(job);
    mine.add(one);
    try {
      return one.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "";
    }
  }

  void stop() {
    mine.forEach(one -> one.cancel(true));
  }

  List<Future<String>> stragglers(List<Callable<String>> jobs) throws Exception {
    List<Future<String>> late = new ArrayList<>();
    for (Callable<String> job : jobs) {
      Future<String> one = workers.submit(job);
      try {
        one.get(100, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        late.add(one);
      }
    }
    return late;
  }

  String optional(Callable<String> job) throws Exception {
    Optional<Future<String>> one = Optional.of(workers.submit(job));
    try {
      return one.get().get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      one.ifPresent(f -> f.cancel(true));
      return "";
    }
  }

  String optionalForgotten(Callable<String> job) throws Exception {
    Optional<Future<String>> one = Optional.of(workers.submit(job));
    try {
      return one.get().get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }
}
