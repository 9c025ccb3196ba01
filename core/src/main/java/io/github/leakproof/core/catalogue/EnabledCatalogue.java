package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalogue for some checks only: it does not know of what others acquire, nor of where they
 * block, so that a check that is off costs nothing. What a check is built on counts as enabled. Not
 * for concurrent use.
 */
final class EnabledCatalogue implements Catalogue {
  private final Catalogue all;
  private final Set<Pattern> enabled;
  private final IdentityHashMap<CallModel, CallModel> models = new IdentityHashMap<>();

  EnabledCatalogue(Catalogue all, Set<Pattern> enabled) {
    this.all = all;
    this.enabled =
        enabled.stream()
            .flatMap(check -> Stream.concat(Stream.of(check), check.builtOn().stream()))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean mayOpen(String methodName, int arity) {
    return all.mayOpen(methodName, arity);
  }

  @Override
  public boolean mayOpenAny(String type, Hierarchy hierarchy) {
    return enabled.contains(Pattern.REQUEST_WITHOUT_TIMEOUT) && all.mayOpenAny(type, hierarchy);
  }

  @Override
  public boolean speaksOf(String methodName, String type, Hierarchy hierarchy) {
    return all.speaksOf(methodName, type, hierarchy);
  }

  @Override
  public boolean mayRelease(String methodName, int arity) {
    return all.mayRelease(methodName, arity);
  }

  @Override
  public CallModel model(MethodRef method, Hierarchy hierarchy) {
    CallModel model = all.model(method, hierarchy);
    return model.effects().isEmpty() ? model : models.computeIfAbsent(model, this::restrict);
  }

  private CallModel restrict(CallModel model) {
    List<Effect> kept = new ArrayList<>(model.effects());
    kept.removeIf(this::isDisabled);
    return kept.size() == model.effects().size() ? model : new CallModel(kept);
  }

  private boolean isDisabled(Effect effect) {
    return (effect instanceof ResourceEffect.Acquire acquire
            && !enabled.contains(acquire.pattern()))
        || (effect instanceof WaitEffect.Block block && !enabled.contains(block.pattern()))
        || ((effect instanceof WaitEffect.Settle || effect instanceof WaitEffect.Follow)
            && !enabled.contains(Pattern.UNBOUNDED_WAIT)
            && !(enabled.contains(Pattern.INTERRUPT_SWALLOWED) && tellsOfState(effect)))
        || (effect instanceof TaskEffect.Owe owe && !enabled.contains(owe.pattern()))
        || (effect instanceof TaskEffect.Promise promise && !enabled.contains(promise.pattern()))
        || ((effect instanceof TaskEffect.Handle || effect instanceof TaskEffect.Clear)
            && !enabled.contains(Pattern.FUTURE_DROPPED))
        || (effect instanceof TaskEffect.Cancellable
            && !enabled.contains(Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED))
        || (effect instanceof TaskEffect.Cancel
            && !enabled.contains(Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED)
            && !enabled.contains(Pattern.PROMISE_NEVER_COMPLETED)
            && !enabled.contains(Pattern.INTERRUPT_SWALLOWED))
        || (effect instanceof TaskEffect.CancelQuery
            && !enabled.contains(Pattern.INTERRUPT_SWALLOWED))
        || ((effect instanceof WaitEffect.Await || effect instanceof WaitEffect.Untimed)
            && !enabled.contains(Pattern.REQUEST_WITHOUT_TIMEOUT))
        || ((effect instanceof TaskEffect.Join
                || effect instanceof TaskEffect.Move
                || effect instanceof TaskEffect.Race
                || effect instanceof TaskEffect.Outlive)
            && !enabled.contains(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK))
        || (effect instanceof ResourceEffect.Release release
            && release.only().filter(check -> !enabled.contains(check)).isPresent());
  }

  /** Whether the call's answer tells whether a value is done. */
  private static boolean tellsOfState(Effect effect) {
    return effect instanceof WaitEffect.Settle settle && settle.when().isPresent();
  }

  @Override
  public Optional<ResourceType> resource(TypeRef type, Hierarchy hierarchy) {
    return all.resource(type, hierarchy).filter(r -> enabled.contains(r.pattern()));
  }

  @Override
  public boolean mayBeResource(String type, Hierarchy hierarchy) {
    return all.mayBeResource(type, hierarchy);
  }

  @Override
  public boolean isUnbounded(String type, Hierarchy hierarchy) {
    return all.isUnbounded(type, hierarchy);
  }

  @Override
  public boolean isPassing(String type, Hierarchy hierarchy) {
    return enabled.contains(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK)
        && all.isPassing(type, hierarchy);
  }

  @Override
  public boolean isBorrower(String type, Hierarchy hierarchy) {
    return all.isBorrower(type, hierarchy);
  }

  @Override
  public boolean borrowsByDefault(String type) {
    return all.borrowsByDefault(type);
  }

  @Override
  public boolean serves(Pattern check) {
    return enabled.contains(check);
  }

  @Override
  public Traits traits() {
    return all.traits();
  }
}
