package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What taking a branch tells. An empty answer means that the branch cannot be taken, or that
 * nothing is owed on it: the resource is null, or a state query says that it is released (spec
 * 1.1).
 */
final class Conditions {
  private static final String BOOLEAN = "boolean";
  private static final int DEPTH = 12;

  private final Definitions definitions;
  private final StableNames names;
  private final Callees callees;
  private final Obligation obligation;
  private final Amounts amounts;
  private final Nullness nullness;
  private final FirstRun firstRun;
  private final Questions questions;
  private final boolean isMadeHere;

  /**
   * Conditions for one walk.
   *
   * @param start where the resource comes from
   */
  Conditions(Body body, Callees callees, Obligation obligation, Start start) {
    this.isMadeHere = start instanceof Start.AtSteps at && !(at.when() instanceof Outcome.Threw);
    this.definitions = body.definitions();
    this.names = new StableNames(definitions, callees);
    this.callees = callees;
    this.firstRun = new FirstRun(definitions, callees, start instanceof Start.AtEntry);
    this.obligation = obligation;
    this.amounts = new Amounts(body, callees);
    this.nullness = new Nullness(definitions, callees, obligation, amounts);
    this.questions = new Questions(body, callees, obligation, nullness, firstRun);
  }

  /** The state after the boolean in {@code place} turned out to be {@code value}. */
  Optional<State> assume(State state, Place place, boolean value) {
    return assume(state, place, value, DEPTH);
  }

  /** The state after the call's argument turned out to make the callee act, or not to. */
  Optional<State> assume(State state, Event.Call call, Choice choice, boolean acts) {
    Place argument = call.arguments().get(choice.parameter());
    boolean truth = choice.truth(acts);
    if (choice.constant() instanceof Boolean) {
      return assume(state, argument, truth);
    } else if (choice.isAbsence()) {
      return nullness.assume(state, argument, truth);
    }
    Object actual = names.operand(argument).orElseThrow();
    if (actual.equals(choice.constant()) || Choice.differ(actual, choice.constant())) {
      return actual.equals(choice.constant()) == truth ? Optional.of(state) : Optional.empty();
    }
    return choice.inside(argument) instanceof Condition.IsNull
        ? nullness.assume(state, argument, truth)
        : Comparisons.assume(state, Operator.EQUAL, actual, choice.constant(), truth);
  }

  /** The state after a condition turned out to hold, or not to. */
  Optional<State> assume(State state, Condition condition, boolean value) {
    if (condition instanceof Condition.Compares test) {
      if (test.operator() == Operator.INSTANCE_OF && test.left() instanceof AccessPath asked) {
        Boolean caught =
            Caught.truth(
                state, definitions.names(asked, false), (String) test.right(), callees.hierarchy());
        return caught == null || caught == value ? Optional.of(state) : Optional.empty();
      }
      return Comparisons.assume(state, test.operator(), test.left(), test.right(), value);
    }
    Boolean known = state.fact(condition);
    return known != null && known != value
        ? Optional.empty()
        : Optional.of(state.know(condition, value));
  }

  private Optional<State> assume(State state, Place place, boolean value, int depth) {
    Boolean known = truth(state, place);
    if (known != null && known != value) {
      return Optional.empty();
    }
    State next = state;
    for (AccessPath name : names.of(place)) {
      next = next.know(new Condition.IsTrue(name), value);
    }
    Place origin = place instanceof Place.Temp ? place : state.copied(place);
    if (origin != null) {
      next = next.know(new Condition.IsTrue(AccessPath.of(origin)), value);
      for (Place copy : state.copiesOf(origin)) {
        next = next.know(new Condition.IsTrue(AccessPath.of(copy)), value);
      }
    }
    Event event = meaning(state, place);
    if (depth == 0 || event == null) {
      return Optional.of(next);
    }
    if (event instanceof Event.Assign assign) {
      return assume(next, assign.from(), value, depth - 1);
    } else if (event instanceof Event.Test test) {
      return test(next, test, value, depth - 1);
    } else if (event instanceof Event.Call call) {
      return questions.assume(next, call, value);
    }
    return Optional.of(next);
  }

  /** The state with what is known of the call's answer from an equal call before. */
  State told(State state, Event.Call call, State next) {
    State told = names.told(state, call, next);
    return call.result() != null && call.method().returnType().equals(BOOLEAN)
        ? toldByKind(state, call, call.result(), told)
        : told;
  }

  /** The same where the callee is asked what kind of failure was caught. */
  private State toldByKind(State state, Event.Call call, Place result, State next) {
    State told = next;
    for (int i = 0; i < call.arguments().size(); i++) {
      int argument = i;
      Optional<Boolean> answer =
          definitions.names(call.arguments().get(i), false).stream()
              .flatMap(state::caught)
              .flatMap(type -> callees.answer(call, argument, type).stream())
              .findFirst();
      if (answer.isPresent()) {
        told = told.know(new Condition.IsTrue(AccessPath.of(result)), answer.get());
      }
    }
    return told;
  }

  /** The state after a call that has begun: its receiver was there. */
  State called(State state, Event event) {
    return event instanceof Event.Call call && call.receiver() instanceof Place.Local receiver
        ? nullness.assume(state, receiver, false).orElse(state)
        : state;
  }

  /** Whether the sum counts up a number of which it is known whether it is something. */
  boolean isCounting(State state, Event.Compute sum) {
    return nullness.isCounting(state, sum);
  }

  /** The event whose result the place holds, through copies of variables. */
  private @Nullable Event meaning(State state, Place place) {
    Place origin = state.copied(place);
    return definitions.only(origin == null ? place : origin).orElse(null);
  }

  private Optional<State> test(State state, Event.Test test, boolean value, int depth) {
    return switch (test.operator()) {
      case NOT -> assume(state, test.left(), !value, depth);
      case AND, OR -> junction(state, test, value, depth);
      case EQUAL, NOT_EQUAL ->
          equality(state, test, value == (test.operator() == Operator.EQUAL), depth);
      case INSTANCE_OF -> instance(state, test, value);
      case GREATER_OR_EQUAL -> comparison(state, test, Operator.LESS, !value);
      case LESS_OR_EQUAL -> comparison(state, test, Operator.GREATER, !value);
      default -> comparison(state, test, test.operator(), value);
    };
  }

  /**
   * Code that asks for the resource's type, or for one that can be closed where its own cannot, is
   * taken to ask for one that it has; an object with a field that leads to the resource is of the
   * class that has the field.
   */
  private Optional<State> instance(State state, Event.Test test, boolean value) {
    Boolean caught =
        Caught.truth(
            state, test, definitions, callees.hierarchy(), obligation.pattern().exception());
    if ((caught != null && caught != value)
        || Comparisons.isOtherClass(state, test, value, callees.hierarchy())) {
      return Optional.empty();
    }
    if (value) {
      return nullness.assume(state, test.left(), false);
    }
    return caught == null && state.role(test.left()).isPresent() && !mayBeAnother(test)
        ? Optional.empty()
        : Optional.of(state);
  }

  /** Whether the test asks for a special kind of what could be closed without being one. */
  private boolean mayBeAnother(Event.Test test) {
    Hierarchy hierarchy = callees.hierarchy();
    return test.type() != null
        && !hierarchy.isSubtype(obligation.type(), test.type())
        && hierarchy.isSubtype(test.type(), obligation.type())
        && hierarchy.isSubtype(obligation.type(), "java.lang.AutoCloseable");
  }

  private Optional<State> junction(State state, Event.Test test, boolean value, int depth) {
    Place right = test.right();
    if (right == null) {
      return Optional.of(state);
    }
    boolean decisive = test.operator() == Operator.OR;
    if (value != decisive) {
      return assume(state, test.left(), value, depth).flatMap(s -> assume(s, right, value, depth));
    }
    Boolean left = truth(state, test.left());
    if (left != null && left != decisive) {
      return assume(state, right, value, depth);
    }
    Boolean other = truth(state, right);
    return other != null && other != decisive
        ? assume(state, test.left(), value, depth)
        : Optional.of(state);
  }

  private Optional<State> equality(State state, Event.Test test, boolean equal, int depth) {
    Place left = test.left();
    Place right = test.right();
    if (right == null) {
      return Optional.of(state);
    }
    if (firstRun.isLeftBy(state, meaning(state, left), right)
        || firstRun.isLeftBy(state, meaning(state, right), left)) {
      return equal ? Optional.empty() : Optional.of(state);
    } else if (definitions.isNothing(right)
        && meaning(state, left) instanceof Event.Call call
        && questions.isCount(call)) {
      return questions.assume(state, call, !equal);
    } else if (definitions.isNothing(right)) {
      return nullness.assume(state, left, equal);
    } else if (definitions.isNothing(left)) {
      return nullness.assume(state, right, equal);
    } else if (definitions.constant(right) instanceof Boolean constant) {
      return assume(state, left, constant == equal, depth);
    } else if (definitions.constant(left) instanceof Boolean constant) {
      return assume(state, right, constant == equal, depth);
    }
    boolean isContrary =
        (isResource(state, left) && isResource(state, right) != equal && isOfOwnValue(state, right))
            || (isResource(state, right)
                && isResource(state, left) != equal
                && isOfOwnValue(state, left));
    if (isContrary || (equal && nullness.isOnlyOneNull(state, left, right))) {
      return Optional.empty();
    }
    return obligation.isHold() && state.isFollowed()
        ? SameLocks.assume(state, left, right, equal)
            .flatMap(known -> comparison(known, test, Operator.EQUAL, equal))
        : comparison(state, test, Operator.EQUAL, equal);
  }

  private boolean isResource(State state, Place place) {
    return state.isFollowed()
        && !obligation.isHold()
        && state.role(place).orElse(null) == Role.SELF;
  }

  /**
   * Whether the body has seen all values of the variable, or it is what was there before a resource
   * that the body acquires: a parameter left alone, a field, a constant like {@code System.out},
   * what a call yields that knows nothing of it.
   */
  private boolean isOfOwnValue(State state, Place place) {
    if (place instanceof Place.Local) {
      return definitions.isParameter(place)
          ? isMadeHere && definitions.of(place).isEmpty()
          : !definitions.of(place).isEmpty();
    }
    Event source = definitions.only(place).orElse(null);
    return isMadeHere
        && (source instanceof Event.Load load
            ? Places.isPermanent(load.base())
            : source instanceof Event.Call call
                && Places.read(call).stream().allMatch(p -> state.aliases(p).isEmpty()));
  }

  private Optional<State> comparison(
      State state, Event.Test test, Operator operator, boolean value) {
    Place right = test.right();
    if (right == null) {
      return Optional.of(state);
    }
    if (amounts.saysNone(test, operator, value) && nullness.isOwed(state, test.left())) {
      return Optional.empty();
    }
    Optional<Object> a = names.operand(test.left());
    Optional<Object> b = names.operand(right);
    if (operator == Operator.GREATER
        && definitions.isNothing(right)
        && meaning(state, test.left()) instanceof Event.Call call
        && questions.isCount(call)) {
      return questions.assume(state, call, value);
    }
    Boolean told = nullness.besideNegative(state, test.left(), operator, right);
    if (told != null) {
      return told == value ? Optional.of(state) : Optional.empty();
    }
    Place counter = nullness.counter(state, test.left(), operator, right);
    if (counter != null) {
      return nullness.assume(state, counter, value == (operator == Operator.LESS_OR_EQUAL));
    }
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.of(state);
    }
    if (nullness.isZero(state, test.left()) && nullness.isZero(state, right)) {
      boolean isTrue = operator != Operator.LESS && operator != Operator.GREATER;
      return isTrue == value ? Optional.of(state) : Optional.empty();
    }
    return Comparisons.assume(state, operator, a.get(), b.get(), value);
  }

  /** What is known of the boolean in {@code place}. */
  @Nullable Boolean truth(State state, Place place) {
    if (definitions.constant(place) instanceof Boolean constant) {
      return constant;
    }
    for (AccessPath name : names.of(place)) {
      Boolean known = state.fact(new Condition.IsTrue(name));
      if (known != null) {
        return known;
      }
    }
    return null;
  }

  /** What is known of a test's result from what is known of its operands, at the test itself. */
  @Nullable Boolean evaluate(State state, Event.Test test) {
    return switch (test.operator()) {
      case NOT -> {
        Boolean negated = truth(state, test.left());
        yield negated == null ? null : !negated;
      }
      case AND, OR -> test.right() == null ? null : evaluateJunction(state, test, test.right());
      default -> {
        boolean canBeTrue = test(state, test, true, DEPTH).isPresent();
        boolean canBeFalse = test(state, test, false, DEPTH).isPresent();
        yield canBeTrue == canBeFalse ? null : canBeTrue;
      }
    };
  }

  private @Nullable Boolean evaluateJunction(State state, Event.Test test, Place right) {
    boolean decisive = test.operator() == Operator.OR;
    Boolean a = truth(state, test.left());
    if (a != null && a == decisive) {
      return decisive;
    }
    Boolean b = truth(state, right);
    return a == null ? null : b;
  }
}
