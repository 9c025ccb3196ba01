package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the fixes of a file's findings. */
public final class FixEngine {

  private static final String LATER = "the fix of a finding nearby has to be applied first";

  private final FixContext context;
  private final Workshop shop;
  private final Rendering rendering;
  private final SyntaxCheck syntax;

  /** An engine for one file. */
  public FixEngine(FixContext context) {
    this.context = context;
    this.shop = new Workshop(context);
    this.rendering = new Rendering(shop.source);
    this.syntax = new SyntaxCheck(context.source());
  }

  /** The fix of one finding, as if it were the only one. */
  public FixResult fix(FixRequest request) {
    return fixTogether(List.of(request)).get(0);
  }

  /**
   * The fixes of several findings of the file, in the order of the requests. All of them may be
   * applied at once. Where fixes touch the same text, the first of their findings gets the fix of
   * all of them and the others get none; what contradicts it is left for a second run.
   */
  public List<FixResult> fixTogether(List<FixRequest> requests) {
    FixResult[] results = new FixResult[requests.size()];
    TreeMap<Integer, Draft> drafts = new TreeMap<>();
    for (int i = 0; i < requests.size(); i++) {
      try {
        checkWritten(requests.get(i));
        Draft draft = strategy(requests.get(i)).draft(requests.get(i));
        if (draft.edits().isEmpty() && draft.methods().isEmpty()) {
          throw new Refused("no path was found that a fix could go to");
        }
        rendering.render(List.of(draft));
        drafts.put(i, draft);
      } catch (Refused e) {
        results[i] = FixResult.none(e.why());
      } catch (RuntimeException e) {
        results[i] = FixResult.none("the fix engine failed: " + e);
      }
    }
    for (List<Integer> cluster : clusters(drafts)) {
      combine(cluster, drafts, results);
    }
    return List.of(results);
  }

  /** A compiler adds calls that stand nowhere in the text. */
  private void checkWritten(FixRequest request) throws Refused {
    for (TreePath path = request.site(); path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof ExpressionTree && !shop.source.isWritten(tree)) {
        throw new Refused("the call stands nowhere in the text");
      }
    }
  }

  private Strategy strategy(FixRequest request) {
    return switch (request.check()) {
      case LOCK_NOT_RELEASED, PERMIT_NOT_RELEASED ->
          shop.release(request).isOnResult() ? new HeldResultFix(shop) : new LockFix(shop);
      case BLOCKING_PUT_WITHOUT_TIMEOUT -> new PutFix(shop);
      case UNBOUNDED_WAIT -> new WaitFix(shop);
      case UNCANCELLABLE_TASK -> new LoopFix(shop);
      case REQUEST_WITHOUT_TIMEOUT -> new TimeoutFix(shop);
      case FUTURE_DROPPED -> new DropFix(shop);
      case PROMISE_CANCELLATION_NOT_PROPAGATED -> new CancellationFix(shop);
      case PROMISE_NEVER_COMPLETED -> new PromiseFix(shop);
      case LATCH_NOT_COUNTED_DOWN -> new LatchFix(shop);
      case TIMED_OUT_FUTURE_NOT_CANCELLED -> new FutureFix(shop);
      case RESOURCE_ESCAPES_TO_ASYNC_TASK ->
          r -> {
            throw new Refused(
                "whether to wait for the task or to let it close what it uses is for the author to"
                    + " say");
          };
      case INTERRUPT_SWALLOWED -> new InterruptFix(shop);
      default -> new ResourceFix(shop);
    };
  }

  private List<List<Integer>> clusters(Map<Integer, Draft> drafts) {
    List<List<Integer>> clusters = new ArrayList<>();
    drafts.forEach(
        (index, draft) -> {
          List<Integer> merged = new ArrayList<>();
          clusters.removeIf(
              cluster -> {
                boolean touches =
                    cluster.stream().anyMatch(o -> rendering.interact(drafts.get(o), draft));
                if (touches) {
                  merged.addAll(cluster);
                }
                return touches;
              });
          merged.add(index);
          merged.sort(null);
          clusters.add(merged);
        });
    return clusters;
  }

  /** Takes the drafts of a cluster together; where that fails, one by one. */
  private void combine(List<Integer> cluster, Map<Integer, Draft> drafts, FixResult[] results) {
    try {
      share(verified(cluster.stream().map(drafts::get).toList()), cluster, results);
    } catch (Refused e) {
      if (cluster.size() == 1) {
        results[cluster.get(0)] = FixResult.none(e.why());
      } else {
        addOneByOne(cluster, drafts, results);
      }
    }
  }

  /** Leaves out what does not fit to those before. */
  private void addOneByOne(List<Integer> cluster, Map<Integer, Draft> drafts, FixResult[] results) {
    List<Draft> chosen = new ArrayList<>();
    List<Integer> members = new ArrayList<>();
    Fix fix = null;
    for (int index : cluster) {
      List<Draft> tried = new ArrayList<>(chosen);
      tried.add(drafts.get(index));
      try {
        fix = verified(tried);
        chosen = tried;
        members.add(index);
      } catch (Refused e) {
        results[index] = FixResult.none(isGoodAlone(drafts.get(index)) ? LATER : e.why());
      }
    }
    if (fix != null) {
      share(fix, members, results);
    }
  }

  private boolean isGoodAlone(Draft draft) {
    try {
      verified(List.of(draft));
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /** The first of the findings gets the fix of all. */
  private static void share(Fix fix, List<Integer> members, FixResult[] results) {
    for (int index : members) {
      results[index] = index == members.get(0) ? FixResult.of(fix) : FixResult.INCLUDED;
    }
  }

  private Fix verified(List<Draft> drafts) throws Refused {
    List<String> imports =
        drafts.stream().flatMap(d -> d.imports().stream()).distinct().sorted().toList();
    Fix fix = new Fix(title(drafts), rendering.render(drafts), imports);
    String fixed =
        new FixApplier(context.trees()).apply(context.source(), context.unit(), List.of(fix));
    if (!syntax.accepts(fixed)) {
      throw new Refused("the edit would not parse");
    }
    return fix;
  }

  private static String title(List<Draft> drafts) {
    return String.join("; ", drafts.stream().map(Draft::title).distinct().toList());
  }
}
