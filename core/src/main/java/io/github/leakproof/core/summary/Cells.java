package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Callees;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that stand for a boolean. One that only a single body can name is a variable of that body
 * by other means: its calls become the assignments that they are.
 */
final class Cells {
  private final FlowGraph graph;
  private final Callees callees;
  private final Set<Place> cells = new HashSet<>();
  private final List<Step> added = new ArrayList<>();

  private Cells(FlowGraph graph, Callees callees) {
    this.graph = graph;
    this.callees = callees;
  }

  /** The graph with such objects as variables: the same one where there are none. */
  static FlowGraph asVariables(FlowGraph graph, Callees callees) {
    Cells cells = new Cells(graph, callees);
    cells.findNew();
    if (!cells.cells.isEmpty()) {
      cells.findNames();
    }
    return cells.cells.isEmpty() ? graph : cells.replaced();
  }

  private void findNew() {
    for (Step step : graph.steps()) {
      if (step.event() instanceof Event.Call call
          && call.dispatch() == Event.Dispatch.NEW
          && write(call).isPresent()) {
        cells.add(call.result());
      }
    }
  }

  private void findNames() {
    for (Step step : graph.steps()) {
      if (step.event() instanceof Event.Assign assign && isNaming(assign)) {
        cells.add(assign.to());
      }
    }
    cells.removeAll(graph.parameters());
    for (int size = 0; size != cells.size(); ) {
      size = cells.size();
      graph.steps().forEach(this::exclude);
    }
  }

  /** Whether a new object, which is no variable's yet, becomes one. */
  private boolean isNaming(Event.Assign assign) {
    return cells.contains(assign.from())
        && assign.from() instanceof Place.Temp
        && assign.to() instanceof Place.Local;
  }

  /** Takes out what is used as an object or has two names, and what goes to or comes from such. */
  private void exclude(Step step) {
    Event event = step.event();
    Place written = Places.written(event);
    if (event instanceof Event.Assign assign) {
      if (!isNaming(assign) || !cells.contains(assign.to())) {
        cells.remove(assign.to());
        cells.remove(assign.from());
      }
    } else if (isUse(event)) {
      cells.removeAll(((Event.Call) event).arguments());
    } else {
      cells.removeAll(Places.read(event));
      if (written != null && !isMaking(event)) {
        cells.remove(written);
      }
    }
  }

  private boolean isMaking(Event event) {
    return event instanceof Event.Call call
        && call.dispatch() == Event.Dispatch.NEW
        && cells.contains(call.result());
  }

  /** Whether it reads or writes the boolean, and nothing else. */
  private boolean isUse(Event event) {
    return event instanceof Event.Call call
        && call.receiver() instanceof Place.Local
        && cells.contains(call.receiver())
        && (reads(call) || write(call).isPresent());
  }

  private boolean reads(Event.Call call) {
    return callees.model(call.method()).has(FlowEffect.Read.class);
  }

  private Optional<FlowEffect.Write> write(Event.Call call) {
    return callees.model(call.method()).first(FlowEffect.Write.class);
  }

  private FlowGraph replaced() {
    List<Step> steps = new ArrayList<>();
    for (Step step : graph.steps()) {
      steps.add(
          isUse(step.event()) || isMaking(step.event())
              ? replaced(step, (Event.Call) step.event())
              : step);
    }
    steps.addAll(added);
    return new FlowGraph(graph.parameters(), steps);
  }

  /** A call that does both reads first. */
  private Step replaced(Step step, Event.Call call) {
    Place cell = call.receiver() == null ? call.result() : call.receiver();
    List<Edge> edges = step.edges().stream().filter(e -> !(e instanceof Edge.Thrown)).toList();
    Event written = write(call).map(write -> written(cell, call, write)).orElse(null);
    Event read =
        reads(call) && call.result() != null ? new Event.Assign(call.result(), cell) : null;
    if (read == null || written == null) {
      Event only = read == null ? written : read;
      return new Step(
          step.id(), only == null ? new Event.Nop() : only, edges, step.line(), step.origin());
    }
    int next = graph.steps().size() + added.size();
    added.add(new Step(next, written, edges, step.line(), step.origin()));
    return new Step(step.id(), read, List.of(new Edge.Normal(next)), step.line(), step.origin());
  }

  private static Event written(Place cell, Event.Call call, FlowEffect.Write write) {
    return write.value().isPresent()
        ? new Event.Assign(cell, call.arguments().get(write.value().getAsInt()))
        : new Event.Literal(cell, false);
  }
}
