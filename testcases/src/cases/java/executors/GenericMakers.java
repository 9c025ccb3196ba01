package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A generic method is implemented for executors too; most calls mean something else. */
final class GenericMakers {
  interface Maker<T> {
    T make();
  }

  static final class PoolMaker implements Maker<ExecutorService> {
    @Override
    public ExecutorService make() {
      return Executors.newFixedThreadPool(2);
    }
  }

  void pool(Maker<ExecutorService> maker, Runnable job) {
    maker.make().execute(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void poolEnded(Maker<ExecutorService> maker, Runnable job) {
    ExecutorService pool = maker.make();
    pool.execute(job);
    pool.shutdown();
  }

  void name(Maker<String> maker) {
    maker.make();
  }

  <T> void anything(Maker<T> maker) {
    maker.make();
  }
}
