package io.github.leakproof.javac.fix;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Schedulers whose end drops the work that is still to come. */
final class PendingWork {

  /** Ending these at the end of a method would cancel what the method scheduled. */
  private static final List<String> SCHEDULERS =
      List.of("java.util.concurrent.ScheduledExecutorService", "java.util.Timer");

  /** What can be asked of a scheduler that leaves nothing to do for later. */
  private static final Set<String> AT_ONCE =
      Set.of(
          "execute",
          "submit",
          "invokeAll",
          "invokeAny",
          "awaitTermination",
          "isShutdown",
          "isTerminated");

  /** Runs once, also after an orderly shutdown of the JDK's schedulers. */
  private static final String ONCE = "schedule";

  private static final String ORDERLY = "$.shutdown()";

  private PendingWork() {}

  /**
   * Ensures that a release at the end of the method would not drop scheduled work.
   *
   * @param uses the expressions that name the scheduler
   * @param releases the releases that the method has already; one shows that the work may end here
   */
  static void check(
      Workshop shop,
      FixRequest request,
      TypeMirror type,
      List<TreePath> uses,
      List<TreePath> releases)
      throws Refused {
    boolean schedules = SCHEDULERS.stream().anyMatch(s -> shop.code.isSubtype(type, s));
    if (schedules
        && releases.isEmpty()
        && !uses.stream().allMatch(u -> leavesNothing(u, request))) {
      throw new Refused("ending the scheduler here would drop the work that it has yet to do");
    }
  }

  /** Whether the scheduler's end does not drop what is asked of it there. */
  private static boolean leavesNothing(TreePath use, FixRequest request) {
    TreePath select = use.getParentPath();
    if (!(select.getLeaf() instanceof MemberSelectTree)
        || !(select.getParentPath().getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    String name = Expressions.methodName(call);
    boolean endsInOrder = request.release().template().equals(ORDERLY);
    return AT_ONCE.contains(name) || (name.equals(ONCE) && endsInOrder);
  }
}
