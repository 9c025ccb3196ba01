package executors.idioms;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.checkerframework.checker.mustcall.qual.NotOwning;
import org.checkerframework.checker.mustcall.qual.Owning;

/** Complaint: declared obligations are silently ignored in classes the tool finds dull. */
interface DeclaredOwnership {
  /** Gives a pool that the caller must end. */
  @Owning
  ExecutorService open(String name);

  /** Only looks. */
  void inspect(@NotOwning ExecutorService pool);

  /** Takes it. */
  void take(@Owning ExecutorService pool);

  default void openedAndDropped(Runnable job) {
    open("drop").execute(job); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  default void openedAndInspected() {
    ExecutorService pool = open("inspect"); // LEAK ExecutorShutdown/ExecutorNotShutdown
    inspect(pool);
  }

  default void createdAndInspected() {
    inspect(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  default void openedAndTaken() {
    take(open("take"));
  }

  default void openedAndEnded(Runnable job) {
    ExecutorService pool = open("end");
    try {
      pool.execute(job);
    } finally {
      pool.shutdown();
    }
  }

  default ExecutorService openedAndReturned() {
    return open("return");
  }

  default void createdAndTaken() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    inspect(pool);
    take(pool);
  }
}
