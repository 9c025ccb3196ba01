package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What helpers answer that are asked what kind of failure they are given. */
final class FailureKinds {
  private final Summaries summaries;
  private final Map<Key, Optional<Boolean>> known = new HashMap<>();

  private record Key(MethodUnit unit, int parameter, String type) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && unit == that.unit
          && parameter == that.parameter
          && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * unit.hashCode() + parameter) + type.hashCode();
    }
  }

  FailureKinds(Summaries summaries) {
    this.summaries = summaries;
  }

  /** What the call yields where its argument is of that type, if its bodies agree on that. */
  Optional<Boolean> answer(Event.Call call, int argument, String type) {
    List<MethodUnit> targets = summaries.targets(call);
    Optional<Boolean> first =
        targets.isEmpty() ? Optional.empty() : answer(new Key(targets.get(0), argument, type));
    return first.filter(
        a -> targets.stream().allMatch(t -> answer(new Key(t, argument, type)).equals(first)));
  }

  private Optional<Boolean> answer(Key key) {
    Optional<Boolean> answer = known.get(key);
    if (answer == null) {
      known.put(key, Optional.empty());
      answer = summaries.body(key.unit).flatMap(body -> answer(body, key));
      known.put(key, answer);
    }
    return answer;
  }

  private Optional<Boolean> answer(Body body, Key key) {
    List<Place.Local> parameters = body.graph().parameters();
    if (key.parameter >= parameters.size()) {
      return Optional.empty();
    }
    AccessPath failure = AccessPath.of(parameters.get(key.parameter));
    Condition isOfType = new Condition.Compares(Operator.INSTANCE_OF, failure, key.type);
    Verdict verdict =
        Explorer.followCallee(
            body,
            summaries,
            summaries.owed(Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED, key.type),
            new Start.AtEntry(Map.of(failure, Role.SELF), Map.of(isOfType, true)));
    boolean isFollowed = !verdict.isExhausted() && !verdict.isEscaped() && !verdict.isReleased();
    return isFollowed ? verdict.heldResult() : Optional.empty();
  }
}
