package io.github.leakproof.javac.fix;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Schedulers whose end drops the work that is still to come. */
final class PendingWork {

  /** Ending these at the end of a method would cancel what the method scheduled. */
  private static final List<String> SCHEDULERS =
      List.of("java.util.concurrent.ScheduledExecutorService", "java.util.Timer");

  private PendingWork() {}

  /**
   * Ensures that a release at the end of the method would not drop scheduled work.
   *
   * @param releases the releases that the method has already; one shows that the work may end here
   */
  static void check(Workshop shop, TypeMirror type, List<TreePath> releases) throws Refused {
    if (releases.isEmpty() && SCHEDULERS.stream().anyMatch(s -> shop.code.isSubtype(type, s))) {
      throw new Refused("ending the scheduler here would drop the work that it has yet to do");
    }
  }
}
