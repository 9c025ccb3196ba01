package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The final fields of an object that are null where it has the promise: the constructor that is
 * given the one is not given the other, as where an object serves two kinds of callers.
 */
final class AbsentFields {
  private AbsentFields() {}

  /** What is so in the methods of the object that has the promise under that name. */
  static Map<Condition, Boolean> of(Summaries summaries, ClassUnit owner, AccessPath name) {
    Map<Condition, Boolean> facts = new HashMap<>();
    if (!(name.root() instanceof Place.This)
        || name.selectors().size() != 1
        || !(name.selectors().get(0) instanceof Selector.Field promise)) {
      return facts;
    }
    List<Body> constructors =
        owner.methods().stream()
            .filter(unit -> unit.kind() == MethodUnit.Kind.CONSTRUCTOR)
            .flatMap(unit -> summaries.body(unit).stream())
            .filter(body -> sets(body, promise.field()))
            .toList();
    if (constructors.size() == 1) {
      constructors.get(0).ownStores().stream()
          .filter(store -> constructors.get(0).definitions().isNullLiteral(store.from()))
          .filter(store -> isFinal(owner, store.field()))
          .map(store -> new AccessPath(name.root(), List.of(new Selector.Field(store.field()))))
          .forEach(field -> facts.put(new Condition.IsNull(field), true));
    }
    return facts;
  }

  private static boolean sets(Body constructor, FieldRef field) {
    return constructor.ownStores().stream()
        .anyMatch(
            store ->
                store.field().equals(field)
                    && !constructor.definitions().isNullLiteral(store.from()));
  }

  private static boolean isFinal(ClassUnit owner, FieldRef field) {
    return owner.fields().stream().anyMatch(f -> f.isFinal() && f.ref().equals(field));
  }
}
