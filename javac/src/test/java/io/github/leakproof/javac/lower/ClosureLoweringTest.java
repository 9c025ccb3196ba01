package io.github.leakproof.javac.lower;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How lambdas, method references and local classes are lowered. */
class ClosureLoweringTest {

  private static Closure closure(FlowGraph graph) {
    return graph.steps().stream()
        .map(Step::event)
        .filter(Event.Capture.class::isInstance)
        .map(e -> ((Event.Capture) e).closure())
        .findFirst()
        .orElseThrow();
  }

  private static String body(Closure closure) {
    return FlowDump.of(closure.bodies().get(0).graph().orElseThrow())
        .replaceAll("(?m)^(\\d+)@\\d+", "$1");
  }

  private static FlowGraph graph(String member) {
    return LoweringCase.compile(member).graph("m");
  }

  @Test
  void lambdaSharesTheVariablesItCaptures() {
    FlowGraph graph = graph("Runnable m(String s) { return () -> use(s); }");
    Closure closure = closure(graph);
    assertThat(closure.captured()).containsExactly(graph.parameters().get(0), new Place.This());
    assertThat(Objects.requireNonNull(closure.functionalMethod()))
        .hasToString("java.lang.Runnable.run[]");
    assertThat(body(closure))
        .isEqualTo(
            """
            0 nop -> 1
            1 VIRTUAL this.use(s) -> 3 RUNTIME RuntimeException, 2
            2 EXIT NORMAL
            3 EXIT THROWN""");
  }

  @Test
  void lambdaWithAValueReturnsIt() {
    Closure closure =
        closure(graph("java.util.function.Supplier<Integer> m() { return () -> work(); }"));
    assertThat(body(closure)).contains("t0 = VIRTUAL this.work()", "return t0");
  }

  @Test
  void boundReferenceNamesItsReceiverByTheSamePlace() {
    FlowGraph graph = graph("Runnable m() { return open()::use; }");
    Closure closure = closure(graph);
    assertThat(closure.captured()).containsExactly(new Place.Temp(0));
    assertThat(body(closure)).contains("VIRTUAL t0.use()").doesNotContain("t0 =");
  }

  @Test
  void unboundReferenceCallsItsFirstParameter() {
    Closure closure =
        closure(graph("java.util.function.Consumer<Resource> m() { return Resource::use; }"));
    assertThat(closure.captured()).isEmpty();
    assertThat(body(closure)).contains("VIRTUAL arg#0.use()");
  }

  @Test
  void constructorReferenceCreates() {
    Closure closure =
        closure(graph("java.util.function.Supplier<Resource> m() { return Resource::new; }"));
    assertThat(body(closure)).contains("t0 = NEW Case$Resource.<init>()", "return t0");
  }

  @Test
  void anonymousClassIsCreatedAndThenCaptures() {
    Compiled compiled =
        LoweringCase.compile(
            """
            Runnable m(String s) {
              return new Runnable() {
                @Override public void run() { use(s); }
              };
            }
            """);
    FlowGraph graph = compiled.graph("m");
    assertThat(FlowDump.of(graph)).contains("t0 = NEW Runnable.<init>()", "t0 = closure[s, this]");
    MethodUnit run =
        closure(graph).bodies().stream()
            .filter(b -> b.ref().name().equals("run"))
            .findFirst()
            .orElseThrow();
    assertThat(FlowDump.of(run.graph().orElseThrow())).contains("VIRTUAL Case.this.use(s)");
    assertThat(locals(run.graph().orElseThrow())).contains(graph.parameters().get(0));
    assertThat(run.owner().outer().orElseThrow().name()).isEqualTo("Case");
  }

  @Test
  void localClassCapturesWhereItIsCreated() {
    String text =
        FlowDump.of(
            graph(
                """
                Object m(String s) {
                  class Local { void go() { use(s); } }
                  return new Local();
                }
                """));
    assertThat(text).contains("t0 = NEW Case$1Local.<init>()", "t0 = closure[s, this]");
  }

  private static List<Place> locals(FlowGraph graph) {
    return graph.steps().stream()
        .map(Step::event)
        .filter(Event.Call.class::isInstance)
        .flatMap(e -> ((Event.Call) e).arguments().stream())
        .toList();
  }
}
