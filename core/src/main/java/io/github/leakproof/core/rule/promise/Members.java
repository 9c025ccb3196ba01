package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What objects of a class have, what they inherit from classes of the compilation included. */
final class Members {
  private final Summaries summaries;

  Members(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Its own methods, and the public ones of others, which whoever has the object may call. */
  List<MethodUnit> methods(ClassUnit owner) {
    return withInherited(owner, owner.methods());
  }

  /** The same of a class of which some methods are known, nearest first. */
  List<MethodUnit> withInherited(ClassUnit owner, List<MethodUnit> own) {
    List<MethodUnit> methods = new ArrayList<>(own);
    Set<CallName> names = new HashSet<>();
    own.forEach(method -> names.add(method.callName()));
    for (String type : summaries.hierarchy().supertypes(owner.name())) {
      if (!type.equals(owner.name())) {
        summaries.program().classNamed(type).stream()
            .flatMap(unit -> unit.methods().stream())
            .filter(method -> method.kind() == MethodUnit.Kind.METHOD)
            .filter(method -> method.flags().contains(MethodUnit.Flag.PUBLIC))
            .filter(method -> names.add(method.callName()))
            .forEach(methods::add);
      }
    }
    return methods;
  }

  /** The fields that a constructor, and those that it calls for the same object, put it into. */
  Set<Selector> fields(Body constructor, Place parameter) {
    Set<Selector> fields = new HashSet<>();
    for (Step step : constructor.graph().steps()) {
      if (step.event() instanceof Event.Store store
          && store.base() instanceof Place.This
          && store.from().equals(parameter)) {
        fields.add(new Selector.Field(store.field()));
      } else if (step.event() instanceof Event.Call call && isOfSameObject(call)) {
        given(call, parameter).forEach(fields::add);
      }
    }
    return fields;
  }

  private static boolean isOfSameObject(Event.Call call) {
    return call.method().isConstructor()
        && call.dispatch() != Event.Dispatch.NEW
        && call.receiver() instanceof Place.This;
  }

  private Stream<Selector> given(Event.Call call, Place value) {
    int index = call.arguments().indexOf(value);
    return index < 0
        ? Stream.empty()
        : summaries.program().method(call.method()).stream()
            .flatMap(unit -> summaries.body(unit).stream())
            .filter(body -> index < body.graph().parameters().size())
            .flatMap(body -> fields(body, body.graph().parameters().get(index)).stream());
  }
}
