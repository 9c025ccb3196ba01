package queues;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;

/** Loops that count from one constant to another fill a local queue just so far. */
class CountedRounds {
  private static final int ROOM = 4;

  int justFull() throws InterruptedException {
    BlockingQueue<Integer> tokens = new ArrayBlockingQueue<>(ROOM);
    for (int i = 0; i < ROOM; i++) {
      tokens.put(i);
    }
    return tokens.size();
  }

  int downwards() throws InterruptedException {
    BlockingQueue<Integer> tokens = new LinkedBlockingQueue<>(10);
    for (int i = 10; i > 0; i--) {
      tokens.put(i);
    }
    return tokens.size();
  }

  int oneTooMany() throws InterruptedException {
    BlockingQueue<Integer> tokens = new ArrayBlockingQueue<>(ROOM);
    for (int i = 0; i <= ROOM; i++) {
      tokens.put(i); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return tokens.size();
  }

  int nested() throws InterruptedException {
    LinkedBlockingDeque<String> board = new LinkedBlockingDeque<>(6);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        board.putLast(row + ":" + column);
      }
    }
    return board.size();
  }

  int nestedTooMany() throws InterruptedException {
    LinkedBlockingDeque<String> board = new LinkedBlockingDeque<>(5);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        board.putLast(row + ":" + column); // LEAK BlockingPut/BlockingPutWithoutTimeout
      }
    }
    return board.size();
  }

  int withAWhile() throws InterruptedException {
    BlockingQueue<String> names = new ArrayBlockingQueue<>(3);
    int n = 0;
    while (n < 3) {
      names.put("name " + n);
      n++;
    }
    return names.size();
  }

  int upToAParameter(int n) throws InterruptedException {
    BlockingQueue<Integer> tokens = new ArrayBlockingQueue<>(ROOM);
    for (int i = 0; i < n; i++) {
      tokens.put(i); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return tokens.size();
  }

  int asManyAsThereAre(List<Integer> all) throws InterruptedException {
    BlockingQueue<Integer> tokens = new ArrayBlockingQueue<>(ROOM);
    for (Integer one : all) {
      tokens.put(one); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return tokens.size();
  }

  int filledByAThread() throws InterruptedException {
    BlockingQueue<Integer> tokens = new ArrayBlockingQueue<>(2);
    Thread filler =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 2; i++) {
                  tokens.put(i);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    filler.start();
    filler.join();
    return tokens.size();
  }

  void oneTaskForManyThreads(int threads) {
    BlockingQueue<String> done = new ArrayBlockingQueue<>(1);
    Runnable task =
        () -> {
          try {
            done.put(Thread.currentThread().getName()); // LEAK BlockingPut/BlockingPutWithoutTimeout
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    for (int i = 0; i < threads; i++) {
      new Thread(task).start();
    }
  }

  String oneTaskForOneThread() throws InterruptedException {
    BlockingQueue<String> done = new ArrayBlockingQueue<>(1);
    Runnable task =
        () -> {
          try {
            done.put(Thread.currentThread().getName());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    new Thread(task).start();
    return done.take();
  }

  String oneThreadOfItsOwnClass() throws InterruptedException {
    BlockingQueue<String> done = new ArrayBlockingQueue<>(1);
    Thread worker =
        new Thread() {
          @Override
          public void run() {
            try {
              done.put(getName());
            } catch (InterruptedException e) {
              interrupt();
            }
          }
        };
    worker.start();
    worker.join();
    return done.take();
  }
}
