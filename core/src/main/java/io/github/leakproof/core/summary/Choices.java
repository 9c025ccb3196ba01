package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Choice;
import io.github.leakproof.core.walk.Condition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for the parameter of a body that decides on its own whether it acts. */
final class Choices {
  private static final int LIMIT = 8;

  private final Body body;
  private final List<Place.Local> parameters;

  Choices(Body body) {
    this.body = body;
    this.parameters = body.graph().parameters();
  }

  /**
   * The first choice that holds where the body acts.
   *
   * @param acts whether the body acts, given what is known at its entry
   * @param refrains whether it does nothing, given the contrary
   */
  Optional<Choice> deciding(
      Predicate<Map<Condition, Boolean>> acts, Predicate<Map<Condition, Boolean>> refrains) {
    return candidates().stream()
        .limit(LIMIT)
        .filter(c -> refrains.test(facts(c, false)) && acts.test(facts(c, true)))
        .findFirst();
  }

  /** What is known at the entry of the body where it acts, or does not. */
  Map<Condition, Boolean> facts(Choice choice, boolean acts) {
    return Map.of(choice.inside(parameters.get(choice.parameter())), choice.truth(acts));
  }

  /** Boolean parameters, and constants that parameters are compared with, {@code null} too. */
  private Set<Choice> candidates() {
    Set<Choice> candidates = new LinkedHashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).type().name().equals("boolean")) {
        both(i, true, candidates);
      }
    }
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Test test
          && (isEquality(test.operator()) || isWithZero(test))) {
        compared(test.left(), test.right(), candidates);
        compared(test.right(), test.left(), candidates);
      }
    }
    return candidates;
  }

  private static boolean isEquality(Operator operator) {
    return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
  }

  /** {@code level > 0}: numbers that count something are not negative. */
  private boolean isWithZero(Event.Test test) {
    return isZero(test.left()) || isZero(test.right());
  }

  private boolean isZero(@Nullable Place place) {
    return place != null
        && body.definitions().constant(place) instanceof Number number
        && number.doubleValue() == 0;
  }

  private void compared(@Nullable Place one, @Nullable Place other, Set<Choice> into) {
    int parameter = one == null || other == null ? -1 : parameter(one);
    if (parameter >= 0 && body.definitions().isNullLiteral(other)) {
      both(parameter, Choice.Absent.NULL, into);
    } else if (parameter >= 0) {
      body.definitions()
          .constantOperand(other)
          .ifPresent(constant -> both(parameter, constant, into));
    }
  }

  private int parameter(Place place) {
    for (AccessPath name : body.definitions().names(place, false)) {
      int index = name.isPlace() ? parameters.indexOf(name.root()) : -1;
      if (index >= 0) {
        return index;
      }
    }
    return -1;
  }

  private static void both(int parameter, Object constant, Set<Choice> into) {
    into.add(new Choice(parameter, constant, true));
    into.add(new Choice(parameter, constant, false));
  }
}
