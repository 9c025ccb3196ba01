package captures;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Subscribers that write to a file: on their subscriber's thread, or on another one. */
final class Subscriptions {
  private final Scheduler workers;

  Subscriptions(Scheduler workers) {
    this.workers = workers;
  }

  void onWorkers(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Flux.fromIterable(lines)
          .publishOn(workers)
          .subscribe(line -> write(out, line)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void onOwnThread(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Flux.fromIterable(lines).map(String::trim).subscribe(line -> write(out, line));
    }
  }

  void blocked(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Flux.fromIterable(lines)
          .publishOn(workers)
          .doOnNext(line -> write(out, line))
          .blockLast();
    }
  }

  void inOperator(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Flux<String> written = Flux.fromIterable(lines).doOnNext(line -> write(out, line));
      written.subscribeOn(workers).subscribe(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void ofOthers(Path file, Flux<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      lines.subscribe(line -> write(out, line), e -> System.err.println(e)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void ofOthersAwaited(Path file, Flux<String> lines) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (OutputStream out = Files.newOutputStream(file)) {
      lines.doFinally(signal -> done.countDown()).subscribe(line -> writeThen(out, line, done));
      done.await();
    }
  }

  void innerTask(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Flux.fromIterable(lines)
          .flatMap(l -> Mono.fromRunnable(() -> write(out, l)).subscribeOn(workers))
          .subscribe(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void observed(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Observable.fromIterable(lines)
          .observeOn(Schedulers.io())
          .subscribe(line -> write(out, line)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void observedHere(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Observable.fromIterable(lines).subscribe(line -> write(out, line));
    }
  }

  void completed(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Completable.fromAction(() -> write(out, "end"))
          .subscribeOn(Schedulers.io())
          .blockingAwait();
    }
  }

  private static void write(OutputStream out, String line) {
    try {
      out.write(line.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeThen(OutputStream out, String line, CountDownLatch done) {
    write(out, line);
    if (line.isEmpty()) {
      done.countDown();
    }
  }

  private static Mono<String> answer(String question) {
    return Answers.of(question);
  }

  /** Comes from a library that this code does not see. */
  interface Answers {
    static Mono<String> of(String question) {
      return Mono.just(question);
    }
  }

  void ofAnotherClass(Path file, String question) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      answer(question).subscribe(line -> write(out, line)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }
}
