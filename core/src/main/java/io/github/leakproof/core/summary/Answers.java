package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Answer;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Bodies that ask a lock whether it is held and return what it says, or the contrary. */
final class Answers {
  private static final String BOOLEAN = "boolean";

  private final Summaries summaries;
  private final Map<MethodUnit, Optional<Answer>> known = new HashMap<>();

  Answers(Summaries summaries) {
    this.summaries = summaries;
  }

  /** What the call's result says, if all bodies that it may reach agree on that. */
  Optional<Answer> of(Call call) {
    if (!call.method().returnType().equals(BOOLEAN) || !summaries.isOwn(call.method())) {
      return Optional.empty();
    }
    List<MethodUnit> targets = summaries.targets(call);
    Optional<Answer> first = targets.isEmpty() ? Optional.empty() : of(targets.get(0));
    return first.filter(answer -> targets.stream().allMatch(unit -> of(unit).equals(first)));
  }

  private Optional<Answer> of(MethodUnit unit) {
    Optional<Answer> answer = known.get(unit);
    if (answer == null) {
      answer = summaries.body(unit).flatMap(this::of);
      known.put(unit, answer);
    }
    return answer;
  }

  private Optional<Answer> of(Body body) {
    List<Place> results = Returns.values(body).stream().distinct().toList();
    return results.size() == 1 ? of(body, results.get(0), false) : Optional.empty();
  }

  private Optional<Answer> of(Body body, Place result, boolean isNegated) {
    Event event = body.definitions().only(result).orElse(null);
    if (event instanceof Event.Test test && test.operator() == Event.Operator.NOT) {
      return isNegated ? Optional.empty() : of(body, test.left(), true);
    }
    return event instanceof Call call
        ? summaries
            .model(call.method())
            .first(ResourceEffect.Query.class)
            .map(query -> new Answer(about(body, call, query), query.releasedWhen() != isNegated))
            .filter(answer -> !answer.about().isEmpty())
        : Optional.empty();
  }

  /** The names of what the query is about that callers can translate. */
  private static Set<AccessPath> about(Body body, Call call, ResourceEffect.Query query) {
    Set<AccessPath> about = new HashSet<>();
    Place asked = Places.operand(call, query.on());
    if (asked != null) {
      for (AccessPath name : body.definitions().asked(asked, query, true)) {
        Effects.outside(body, name).ifPresent(about::add);
      }
    }
    return about;
  }
}
