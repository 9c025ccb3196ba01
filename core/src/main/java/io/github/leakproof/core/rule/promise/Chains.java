package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.rule.promise.Completions.Completion;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the bodies that have a promise belong together: one within another, or one after another. */
final class Chains {
  private final Summaries summaries;
  private final Frames frames;
  private final List<Completion> all;

  /**
   * The relations of some bodies.
   *
   * @param frames how the search for them came into each
   */
  Chains(Summaries summaries, Frames frames, List<Completion> all) {
    this.summaries = summaries;
    this.frames = frames;
    this.all = all;
  }

  /** A call of a body whose result is a stage of a chain. */
  private record Link(Body body, Event.Call call) {}

  /** Whether the one is made only where the other runs. */
  boolean isWithin(Completion inner, Completion outer) {
    return isWithin(inner.around(), outer.body());
  }

  /** Whether a body is the other one, is made there or is called from there. */
  boolean isWithin(Body inner, Body outer) {
    Set<Body> seen = new HashSet<>();
    Optional<Body> body = Optional.of(inner);
    while (body.isPresent() && body.get() != outer && seen.add(body.get())) {
      body = outer(body.get());
    }
    return body.filter(b -> b == outer).isPresent();
  }

  private Optional<Body> outer(Body body) {
    return frames.around(body).or(() -> frames.entry(body).map(Frames.Entry::body));
  }

  /** Whether both are stages of one source, so that each is told how it ends. */
  static boolean areBeside(Completion one, Completion other) {
    return one.uses().stream()
        .anyMatch(use -> other.uses().stream().anyMatch(o -> haveOneSource(use, o)));
  }

  private static boolean haveOneSource(Use one, Use other) {
    Place source = one.call().receiver();
    Place same = other.call().receiver();
    return one.body() == other.body()
        && source != null
        && same != null
        && Uses.origin(one.body(), source).equals(Uses.origin(other.body(), same));
  }

  /** Whether a stage is told of what becomes of the other one. */
  boolean isAfter(Completion later, Completion earlier) {
    return isAfter(later, links(earlier));
  }

  /**
   * Whether a stage is told of what becomes of the code around the other one, which has started
   * that without returning it: the stage knows nothing of how it ends.
   */
  boolean isAfterStartOnly(Completion later, Completion earlier) {
    return !isAfter(later, earlier)
        && all.stream()
            .filter(outer -> isWithin(earlier, outer))
            .anyMatch(outer -> isAfter(later, outer));
  }

  private boolean isAfter(Completion later, Set<Link> earlier) {
    return later.uses().stream().anyMatch(use -> isAfter(use, earlier));
  }

  private boolean isAfter(Use later, Set<Link> earlier) {
    Set<Event.Call> sources = sources(later.body(), later.call().receiver());
    return earlier.stream()
        .anyMatch(link -> link.body() == later.body() && sources.contains(link.call()));
  }

  /** The stages that end with the body's own one, since they are made of it or wait for it. */
  private Set<Link> links(Completion one) {
    Set<Link> links = new HashSet<>();
    Deque<Link> open = new ArrayDeque<>();
    one.uses().forEach(use -> open.add(new Link(use.body(), use.call())));
    while (!open.isEmpty()) {
      Link link = open.remove();
      if (links.add(link) && isReturned(link)) {
        frames.entry(link.body()).ifPresent(e -> open.add(new Link(e.body(), e.call())));
        all.stream()
            .filter(outer -> outer.body() == link.body())
            .flatMap(outer -> outer.uses().stream())
            .forEach(use -> open.add(new Link(use.body(), use.call())));
      }
    }
    return links;
  }

  private boolean isReturned(Link link) {
    return link.body().graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && sources(link.body(), result.value()).contains(link.call()));
  }

  /** The calls that have made what the place holds, each of what another has. */
  private Set<Event.Call> sources(Body body, @Nullable Place last) {
    Set<Event.Call> sources = new HashSet<>();
    Set<Place> seen = new HashSet<>();
    Deque<Place> open = new ArrayDeque<>();
    Optional.ofNullable(last).ifPresent(open::add);
    while (!open.isEmpty()) {
      Place place = open.remove();
      for (Step step : seen.add(place) ? body.definitions().of(place) : List.<Step>of()) {
        if (step.event() instanceof Event.Assign assign) {
          open.add(assign.from());
        } else if (step.event() instanceof Event.Call call) {
          sources.add(call);
          stages(call).forEach(open::add);
        }
      }
    }
    return sources;
  }

  private Stream<Place> stages(Event.Call call) {
    return Stream.concat(
            Stream.of(Slot.RECEIVER),
            summaries.model(call.method()).all(TaskEffect.Stage.class).map(TaskEffect.Stage::of))
        .flatMap(slot -> Names.operand(call, slot).stream());
  }
}
