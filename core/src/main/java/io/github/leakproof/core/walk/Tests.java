package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The conditions that decide the branches of a body: fields, and answers to stable questions. */
public final class Tests {
  private static final String FAILURE = "java.lang.Throwable";

  private final StableNames names;
  private final Definitions definitions;
  private final Hierarchy hierarchy;
  private final Set<Condition> conditions = new LinkedHashSet<>();

  private Tests(Body body, Callees callees) {
    this.definitions = body.definitions();
    this.names = new StableNames(definitions, callees);
    this.hierarchy = callees.hierarchy();
  }

  /** The conditions in the order of the body's steps. */
  public static Set<Condition> of(Body body, Callees callees) {
    Tests tests = new Tests(body, callees);
    for (Step step : body.graph().steps()) {
      for (Edge edge : step.edges()) {
        if (edge instanceof Edge.When when && when.value()) {
          tests.add(when.condition());
        }
      }
    }
    return tests.conditions;
  }

  private static boolean isAnswer(Object operand) {
    return operand instanceof AccessPath path && !path.isPlace();
  }

  private void add(Place place) {
    if (!(definitions.only(place).orElse(null) instanceof Event.Test test)) {
      names.of(place).stream()
          .filter(name -> !(name.root() instanceof Place.Temp) && !name.isPlace())
          .forEach(name -> conditions.add(new Condition.IsTrue(name)));
    } else if (test.right() == null) {
      if (test.operator() == Operator.NOT) {
        add(test.left());
      } else if (test.type() != null && hierarchy.isSubtype(test.type(), FAILURE)) {
        addKind(test.left(), test.type());
      }
    } else if (definitions.isNullLiteral(test.right())) {
      addNull(test.left());
    } else if (definitions.isNullLiteral(test.left())) {
      addNull(test.right());
    } else if (test.operator() != Operator.AND && test.operator() != Operator.OR) {
      Optional<Object> left = names.operand(test.left());
      Optional<Object> right = names.operand(test.right());
      if (left.isPresent()
          && right.isPresent()
          && (isAnswer(left.get()) || isAnswer(right.get()))) {
        conditions.add(Condition.Compares.of(test.operator(), left.get(), right.get()));
      }
    }
  }

  /** Whether an exception is of that type. */
  private void addKind(Place exception, String type) {
    names.of(exception).stream()
        .filter(name -> !(name.root() instanceof Place.Temp))
        .forEach(name -> conditions.add(new Condition.Compares(Operator.INSTANCE_OF, name, type)));
  }

  private void addNull(Place place) {
    names.of(place).stream()
        .filter(Tests::isAnswer)
        .filter(name -> !(name.root() instanceof Place.Temp))
        .forEach(name -> conditions.add(new Condition.IsNull(name)));
  }
}
