package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether code takes a value for something on this machine: it asks it, or the connection to it,
 * what only an archive or a file can tell.
 */
final class SourceUses {
  /** What follows an archive in a URL. */
  static final String WITHIN_ARCHIVE = "!/";

  private final Summaries summaries;
  private final Callers callers;

  SourceUses(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
  }

  /** Whether what is done with the value of the place, or of the field it lies in, shows that. */
  boolean showLocal(Scope from, Place place) {
    Scope scope = from.owning(place);
    Place first = Uses.origin(scope.body(), place);
    Event event = scope.body().definitions().only(first).orElse(null);
    if (event instanceof Event.Load load) {
      ClassUnit owner = summaries.program().classNamed(load.field().owner()).orElse(null);
      return owner != null
          && callers.accessing(owner, load.field()).stream()
              .anyMatch(inside -> showLocal(inside, p -> isLoaded(inside, p, load.field())));
    }
    return Scope.all(summaries, scope.outermost().body()).stream()
        .anyMatch(inside -> showLocal(inside, first::equals));
  }

  /** Whether the body asks the text in the place whether it leads into an archive. */
  boolean askForArchive(Scope scope, Place text) {
    Body body = scope.body();
    Place first = Uses.origin(body, text);
    Event source = body.definitions().only(first).orElse(null);
    Predicate<Place> isText =
        source instanceof Event.Load load
            ? place -> isLoaded(scope, place, load.field())
            : place -> Uses.origin(body, place).equals(first);
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && call.receiver() != null
                    && call.arguments().stream()
                        .anyMatch(a -> WITHIN_ARCHIVE.equals(body.definitions().constant(a)))
                    && isText.test(call.receiver()));
  }

  /** Whether the place holds what the field held. */
  static boolean isLoaded(Scope scope, Place place, FieldRef field) {
    return scope.body().definitions().only(Uses.origin(scope.body(), place)).orElse(null)
            instanceof Event.Load load
        && load.field().equals(field);
  }

  private boolean showLocal(Scope scope, Predicate<Place> isValue) {
    List<Step> steps = scope.body().graph().steps();
    Set<Place> derived = new HashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Step step : steps) {
        Place from = source(step.event());
        if (from != null && (derived.contains(from) || isValue.test(from))) {
          if (step.event() instanceof Event.Call call && isLocal(call)) {
            return true;
          }
          Place to = Places.written(step.event());
          grows |= to != null && derived.add(to);
        }
      }
    }
    return false;
  }

  private static @Nullable Place source(Event event) {
    return event instanceof Event.Assign assign
        ? assign.from()
        : event instanceof Event.Call call ? call.receiver() : null;
  }

  private boolean isLocal(Event.Call call) {
    return summaries
        .model(call.method())
        .all(WaitEffect.Local.class)
        .anyMatch(local -> local.on().equals(Slot.RECEIVER));
  }
}
