package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the methods and fields of a top-level class are used in it. */
public final class Callers {
  private final Summaries summaries;

  public Callers(Summaries summaries) {
    this.summaries = summaries;
  }

  /** A call, in the scope that makes it. */
  public record Call(Scope scope, Step step, Event.Call call) {}

  /** A value that is put into a field, in the scope that does so. */
  public record Store(Scope scope, Step step, Place from) {}

  /** The calls of a method in its own nest. */
  public List<Call> of(MethodUnit unit) {
    return calls(unit, naming(unit));
  }

  /** The calls of a method in all of the compilation. */
  public List<Call> everywhere(MethodUnit unit) {
    return calls(
        unit, summaries.program().callers(unit.callName()).stream().flatMap(this::scopes).toList());
  }

  /** The calls that superclasses, and what is nested in them, make of a method it overrides. */
  public List<Call> ofOverridden(MethodUnit unit) {
    Set<String> supertypes = new HashSet<>(summaries.hierarchy().supertypes(unit.owner().name()));
    supertypes.remove(unit.owner().name());
    List<Scope> scopes =
        summaries.program().callers(unit.callName()).stream()
            .filter(caller -> isWithin(caller.owner(), supertypes))
            .flatMap(this::scopes)
            .toList();
    return calls(
        scopes,
        call ->
            (call.receiver() instanceof Place.This || call.receiver() instanceof Place.Outer)
                && isLike(call, unit)
                && supertypes.contains(call.method().owner()));
  }

  private static boolean isWithin(ClassUnit nested, Set<String> names) {
    return Stream.iterate(
            Optional.of(nested), Optional::isPresent, type -> type.flatMap(ClassUnit::outer))
        .anyMatch(type -> names.contains(type.get().name()));
  }

  private List<Call> calls(MethodUnit unit, List<Scope> scopes) {
    return calls(scopes, call -> isCallOf(call, unit));
  }

  private static List<Call> calls(List<Scope> scopes, Predicate<Event.Call> isMeant) {
    List<Call> calls = new ArrayList<>();
    for (Scope scope : scopes) {
      for (Step step : scope.body().graph().steps()) {
        if (step.event() instanceof Event.Call call && isMeant.test(call)) {
          calls.add(new Call(scope, step, call));
        }
      }
    }
    return calls;
  }

  private static boolean isLike(Event.Call call, MethodUnit unit) {
    return call.method().name().equals(unit.name()) && call.method().arity() == unit.ref().arity();
  }

  private boolean isCallOf(Event.Call call, MethodUnit unit) {
    return isLike(call, unit)
        && summaries.program().method(call.method()).filter(unit::equals).isPresent();
  }

  /** The bodies of its own nest, closures included, that call or refer to a method so named. */
  public List<Scope> naming(MethodUnit unit) {
    ClassUnit top = Nest.top(unit.owner());
    return summaries.program().callers(unit.callName()).stream()
        .filter(caller -> Nest.top(caller.owner()).equals(top))
        .flatMap(this::scopes)
        .toList();
  }

  /** The bodies of the nest, closures included, that may read or write a field of its classes. */
  public List<Scope> accessing(ClassUnit owner, FieldRef field) {
    return Nest.methods(owner).stream()
        .filter(method -> method.mayAccess(field))
        .flatMap(this::scopes)
        .toList();
  }

  /** The values that the nest puts into a field of its classes. */
  public List<Store> stores(ClassUnit owner, FieldRef field) {
    return stores(accessing(owner, field), field);
  }

  /** The values that other nests put into a field that they may write. */
  List<Store> storesElsewhere(ClassUnit owner, FieldRef field) {
    boolean isWritable =
        owner.fields().stream()
            .anyMatch(f -> f.ref().equals(field) && !f.isPrivate() && !f.isFinal());
    return isWritable ? stores(accessingElsewhere(owner, field), field) : List.of();
  }

  private List<Scope> accessingElsewhere(ClassUnit owner, FieldRef field) {
    ClassUnit top = Nest.top(owner);
    return summaries.program().methods().stream()
        .filter(method -> method.mayAccess(field) && !Nest.top(method.owner()).equals(top))
        .flatMap(this::scopes)
        .toList();
  }

  private static List<Store> stores(List<Scope> scopes, FieldRef field) {
    List<Store> stores = new ArrayList<>();
    for (Scope scope : scopes) {
      for (Step step : scope.body().graph().steps()) {
        if (step.event() instanceof Event.Store store && store.field().equals(field)) {
          stores.add(new Store(scope, step, store.from()));
        }
      }
    }
    return stores;
  }

  private Stream<Scope> scopes(MethodUnit method) {
    return summaries.body(method).stream().flatMap(body -> Scope.all(summaries, body).stream());
  }
}
