package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What calls can be to the analysis: the prescreen's questions to the catalogue, each asked once.
 */
public final class CallKinds {
  private final Catalogue catalogue;
  private final Hierarchy hierarchy;
  private final Predicate<MethodRef> isOwning;
  private final Map<MethodRef, Kind> kinds = new HashMap<>();

  /**
   * What a call can be.
   *
   * @param opens whether it acquires, delivers, yields or blocks
   * @param byType whether that depends on what a future holds
   * @param releases whether it releases something
   * @param runsLater whether it hands a task to another thread
   */
  public record Kind(
      MethodRef ref, boolean opens, boolean byType, boolean releases, boolean runsLater) {}

  /**
   * The kinds of the calls of one compilation.
   *
   * @param isOwning whether an annotation says that the caller owns the method's result
   */
  public CallKinds(Catalogue catalogue, Hierarchy hierarchy, Predicate<MethodRef> isOwning) {
    this.catalogue = catalogue;
    this.hierarchy = hierarchy;
    this.isOwning = isOwning;
  }

  /** What a call of the method can be. */
  public Kind of(MethodRef ref) {
    return kinds.computeIfAbsent(ref, this::sort);
  }

  private Kind sort(MethodRef ref) {
    CallModel model = catalogue.model(ref, hierarchy);
    boolean owning = isOwning.test(ref);
    return new Kind(
        ref,
        owning || model.opensSomething(),
        !owning && model.opensByType(),
        model.has(ResourceEffect.Release.class),
        model.has(TaskEffect.RunLater.class));
  }
}
