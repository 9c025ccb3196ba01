package queues;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tasks written as classes use the queues of the method around them. */
class AnonymousTasks {
  private final Executor executor;

  AnonymousTasks(Executor executor) {
    this.executor = executor;
  }

  String firstAnswer(final List<String> questions) throws InterruptedException {
    final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    for (final String question : questions) {
      executor.execute(
          new Runnable() {
            @Override
            public void run() {
              try {
                answers.put(question.trim());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }
          });
    }
    return answers.poll(1, TimeUnit.SECONDS);
  }

  String firstAnswerOfTooMany(final List<String> questions) throws InterruptedException {
    final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1);
    for (final String question : questions) {
      executor.execute(
          new Runnable() {
            @Override
            public void run() {
              try {
                answers.put(question.trim()); // LEAK BlockingPut/BlockingPutWithoutTimeout
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }
          });
    }
    return answers.poll(1, TimeUnit.SECONDS);
  }

  void localClass(final BlockingQueue<String> given) {
    final BlockingQueue<String> own = new LinkedBlockingQueue<>();
    class Copier implements Runnable {
      @Override
      public void run() {
        try {
          own.put("copy");
          given.put("copy"); // LEAK BlockingPut/BlockingPutWithoutTimeout
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
    executor.execute(new Copier());
  }

  Runnable twoLevels() {
    final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    return () ->
        executor.execute(
            new Runnable() {
              @Override
              public void run() {
                try {
                  later.put(this);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
  }
}
