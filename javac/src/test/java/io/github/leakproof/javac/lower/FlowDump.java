package io.github.leakproof.javac.lower;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A flow graph as text, one line for each step: number, line, event, edges. */
public final class FlowDump {
  private FlowDump() {}

  /** The whole graph. */
  public static String of(FlowGraph graph) {
    return graph.steps().stream().map(FlowDump::of).collect(Collectors.joining("\n"));
  }

  private static String of(Step step) {
    String edges = step.edges().stream().map(FlowDump::edge).collect(Collectors.joining(", "));
    return step.id()
        + (step.line() > 0 ? "@" + step.line() : "")
        + " "
        + event(step.event())
        + (edges.isEmpty() ? "" : " -> " + edges);
  }

  private static String edge(Edge edge) {
    if (edge instanceof Edge.When when) {
      return when.target() + " if " + (when.value() ? "" : "!") + place(when.condition());
    }
    if (edge instanceof Edge.Thrown thrown) {
      return thrown.target() + " " + thrown.cause() + " " + simple(thrown.type());
    }
    return String.valueOf(edge.target());
  }

  /** One event. */
  public static String event(Event event) {
    if (event instanceof Event.Assign e) {
      return place(e.to()) + " = " + place(e.from());
    } else if (event instanceof Event.Literal e) {
      return place(e.to()) + " = " + (e.value() instanceof String s ? '"' + s + '"' : e.value());
    } else if (event instanceof Event.Load e) {
      return place(e.to()) + " = " + place(e.base()) + "." + e.field().name();
    } else if (event instanceof Event.Store e) {
      return place(e.base()) + "." + e.field().name() + " = " + place(e.from());
    } else if (event instanceof Event.ArrayLoad e) {
      return place(e.to()) + " = " + place(e.array()) + "[" + place(e.index()) + "]";
    } else if (event instanceof Event.ArrayStore e) {
      return place(e.array()) + "[" + place(e.index()) + "] = " + place(e.from());
    } else if (event instanceof Event.NewArray e) {
      return place(e.to()) + " = {" + places(e.elements()) + "}";
    } else if (event instanceof Event.Call e) {
      return call(e);
    } else if (event instanceof Event.Test e) {
      return test(e);
    } else if (event instanceof Event.Compute e) {
      return place(e.to()) + " = compute(" + places(e.operands()) + ")";
    } else if (event instanceof Event.Return e) {
      return "return" + (e.value() == null ? "" : " " + place(e.value()));
    } else if (event instanceof Event.Throw e) {
      return "throw " + place(e.value());
    } else if (event instanceof Event.Catch e) {
      return "catch "
          + place(e.exception())
          + " "
          + e.types().stream().map(FlowDump::simple).toList();
    } else if (event instanceof Event.Capture e) {
      return place(e.to()) + " = closure[" + places(e.closure().captured()) + "]";
    } else if (event instanceof Event.Exit e) {
      return "EXIT " + e.kind();
    }
    return "nop";
  }

  private static String call(Event.Call e) {
    String result = e.result() == null ? "" : place(e.result()) + " = ";
    String base = e.receiver() == null ? simple(e.method().owner()) : place(e.receiver());
    return result
        + (e.implicit() ? "implicit " : "")
        + e.dispatch()
        + " "
        + base
        + "."
        + e.method().name()
        + "("
        + places(e.arguments())
        + ")";
  }

  private static String test(Event.Test e) {
    String right = e.right() != null ? place(e.right()) : e.type() != null ? simple(e.type()) : "";
    return place(e.to()) + " = " + e.operator() + " " + place(e.left()) + " " + right;
  }

  private static String places(List<Place> places) {
    return places.stream().map(FlowDump::place).collect(Collectors.joining(", "));
  }

  private static String place(@Nullable Place place) {
    if (place instanceof Place.Local local) {
      return local.name();
    } else if (place instanceof Place.Temp temp) {
      return "t" + temp.id();
    } else if (place instanceof Place.Outer outer) {
      return simple(outer.className()) + ".this";
    } else if (place instanceof Place.Type type) {
      return simple(type.className());
    }
    return place == null ? "?" : "this";
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
