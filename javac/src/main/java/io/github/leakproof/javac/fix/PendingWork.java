package io.github.leakproof.javac.fix;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Work that is still to come when a method ends: the end of what it needs would drop it. */
final class PendingWork {

  /** Ending these at the end of a method would cancel what the method scheduled. */
  private static final List<String> SCHEDULERS =
      List.of("java.util.concurrent.ScheduledExecutorService", "java.util.Timer");

  /** What one of these was made for goes on when the method has returned. */
  private static final String LOOP = "io.vertx.core.Vertx";

  /** Objects of these types are made to be run, by whoever gets them. */
  private static final List<String> TASKS =
      List.of("java.lang.Runnable", "java.util.concurrent.Callable");

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

  /** What answers a request goes on when the method has returned. */
  private static final String ASYNC = "jakarta.servlet.AsyncContext";

  private static final String OLD_ASYNC = "javax.servlet.AsyncContext";

  /** Ends the wait for an answer, and has another resource give it. */
  private static final String DISPATCH = "dispatch";

  private static final String EXECUTOR = "java.util.concurrent.Executor";
  private static final String STAGE = "java.util.concurrent.CompletionStage";
  private static final Set<String> WAITS = Set.of("join", "get");
  private static final List<String> TIMES =
      List.of("java.util.concurrent.TimeUnit", "java.time.Duration", "java.util.Date");

  private static final String ORDERLY = "$.shutdown()";

  private PendingWork() {}

  /**
   * Ensures that a release at the end of the method would not drop work that is still to come.
   *
   * @param uses the expressions that name what is released
   * @param releases the releases that the method has already; one shows that the work may end here
   */
  static void check(
      Workshop shop,
      FixRequest request,
      TypeMirror type,
      List<TreePath> uses,
      List<TreePath> releases)
      throws Refused {
    if (request.isInForce() && uses.stream().anyMatch(use -> isMadeTask(shop, use))) {
      throw new Refused("a task is made with it, which may run later");
    }
    boolean isRequest = shop.code.isSubtype(type, ASYNC) || shop.code.isSubtype(type, OLD_ASYNC);
    if (isRequest && releases.stream().anyMatch(PendingWork::isDispatch)) {
      throw new Refused("a dispatch goes on with the request, which not every path may want");
    } else if (!releases.isEmpty()) {
      return;
    } else if (isRequest) {
      checkNothingStarted(shop, request);
    } else if (uses.stream().anyMatch(use -> isGivenToTask(shop, use))) {
      throw new Refused("a task is made with it, which may run later");
    } else if (shop.code.isSubtype(type, LOOP) && !uses.isEmpty()) {
      throw new Refused("ending it here would end what it does in the background");
    } else if (request.check() == Pattern.EXECUTOR_NOT_SHUTDOWN) {
      checkScheduler(shop, request, type, uses);
    }
  }

  private static boolean isDispatch(TreePath release) {
    return release.getLeaf() instanceof MethodInvocationTree call
        && Expressions.methodName(call).equals(DISPATCH);
  }

  private static boolean isGivenToTask(Workshop shop, TreePath use) {
    TreePath made = use.getParentPath();
    return made.getLeaf() instanceof NewClassTree creation
        && creation.getArguments().contains(use.getLeaf())
        && TASKS.stream()
            .anyMatch(
                task -> shop.code.isSubtype(shop.code.context().trees().getTypeMirror(made), task));
  }

  /** Whether a call on it makes a task or an executor, which is not run in the same expression. */
  private static boolean isMadeTask(Workshop shop, TreePath use) {
    TreePath call = use.getParentPath().getParentPath();
    if (!(use.getParentPath().getLeaf() instanceof MemberSelectTree)
        || !(call.getLeaf() instanceof MethodInvocationTree)) {
      return false;
    }
    TypeMirror made = shop.code.context().trees().getTypeMirror(call);
    boolean isRun = call.getParentPath().getLeaf() instanceof MemberSelectTree;
    return made != null
        && Code.isObject(made)
        && (shop.code.isSubtype(made, EXECUTOR) || (isTask(shop, made) && !isRun));
  }

  /** Whoever gets a task may run it when the method is over; it would miss the request then. */
  private static void checkNothingStarted(Workshop shop, FixRequest request) throws Refused {
    int start = shop.source.start(request.site().getLeaf());
    boolean isStarted =
        !Code.find(
                Code.body(request.site()),
                path ->
                    Expressions.isCall(path.getLeaf())
                        && shop.source.end(path.getLeaf()) > start
                        && parameters(shop, path).stream().anyMatch(p -> isTask(shop, p)))
            .isEmpty();
    if (isStarted) {
      throw new Refused("a task is started that may need the request");
    }
  }

  private static void checkScheduler(
      Workshop shop, FixRequest request, TypeMirror type, List<TreePath> uses) throws Refused {
    boolean schedules = SCHEDULERS.stream().anyMatch(t -> shop.code.isSubtype(type, t));
    boolean drops = !schedules && request.release().dropsWork();
    for (TreePath use : uses) {
      if (drops && isGivenWork(shop, use)) {
        throw new Refused("ending the executor here would drop the work that it has yet to do");
      }
      if (isFirstDelayed(shop, use)) {
        throw new Refused("ending the executor here would reject the work that follows");
      }
      boolean delays = schedules ? !leavesNothing(use, request) : isDelayed(shop, use);
      if (delays) {
        throw new Refused("ending the scheduler here would drop the work that it has yet to do");
      }
      if (isFollowedUp(shop, use)) {
        throw new Refused("ending the executor here would reject the work that follows");
      }
    }
  }

  /** Whether a call hands work to it, or it to whoever does, and nothing there waits for that. */
  private static boolean isGivenWork(Workshop shop, TreePath use) {
    TreePath parent = use.getParentPath();
    if (parent.getLeaf() instanceof MemberReferenceTree) {
      return true;
    }
    boolean isReceiver = parent.getLeaf() instanceof MemberSelectTree;
    TreePath call = isReceiver ? parent.getParentPath() : parent;
    if (call.getLeaf() instanceof NewClassTree) {
      return true;
    }
    return call.getLeaf() instanceof MethodInvocationTree
        && (!isReceiver || parameters(shop, call).stream().anyMatch(p -> isTask(shop, p)))
        && !isAwaited(call);
  }

  private static boolean isTask(Workshop shop, TypeMirror type) {
    return TASKS.stream().anyMatch(task -> shop.code.isSubtype(type, task));
  }

  /** Whether what it makes of the executor hands it work only after a time. */
  private static boolean isFirstDelayed(Workshop shop, TreePath use) {
    TreePath call = use.getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree invocation
        && invocation.getArguments().contains(use.getLeaf())
        && shop.code.isSubtype(shop.code.context().trees().getTypeMirror(call), EXECUTOR)
        && parameters(shop, call).stream().anyMatch(p -> isTime(shop, p));
  }

  /** Whether a call on it takes a delay. */
  private static boolean isDelayed(Workshop shop, TreePath use) {
    TreePath call = use.getParentPath().getParentPath();
    return use.getParentPath().getLeaf() instanceof MemberSelectTree
        && call.getLeaf() instanceof MethodInvocationTree invocation
        && !AT_ONCE.contains(Expressions.methodName(invocation))
        && parameters(shop, call).stream().anyMatch(p -> isTime(shop, p));
  }

  private static boolean isTime(Workshop shop, TypeMirror type) {
    return TIMES.stream().anyMatch(t -> shop.code.isSubtype(type, t));
  }

  private static List<TypeMirror> parameters(Workshop shop, TreePath call) {
    return shop.code
        .element(call)
        .filter(ExecutableElement.class::isInstance)
        .map(e -> ((ExecutableElement) e).getParameters())
        .map(all -> all.stream().<TypeMirror>map(Element::asType).toList())
        .orElse(List.of());
  }

  /** Whether it is to run what comes after a stage that may not be complete yet. */
  private static boolean isFollowedUp(Workshop shop, TreePath use) {
    TreePath call = use.getParentPath();
    return call.getLeaf() instanceof MethodInvocationTree invocation
        && invocation.getArguments().contains(use.getLeaf())
        && Expressions.receiver(call)
            .filter(r -> shop.code.element(r).filter(e -> e.getKind().isClass()).isEmpty())
            .map(r -> shop.code.context().trees().getTypeMirror(r))
            .filter(t -> shop.code.isSubtype(t, STAGE))
            .isPresent()
        && !isAwaited(call);
  }

  /** Whether the statement waits for the stage. */
  private static boolean isAwaited(TreePath stage) {
    for (TreePath path = stage;
        !(path.getLeaf() instanceof StatementTree);
        path = path.getParentPath()) {
      if (path.getLeaf() instanceof MethodInvocationTree call
          && WAITS.contains(Expressions.methodName(call))) {
        return true;
      }
    }
    return false;
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
