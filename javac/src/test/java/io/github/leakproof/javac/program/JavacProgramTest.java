package io.github.leakproof.javac.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Compiled;
import io.github.leakproof.javac.lower.FlowDump;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Classes, members and the relations between them. */
class JavacProgramTest {

  private static String code(MethodUnit unit) {
    return FlowDump.of(unit.graph().orElseThrow());
  }

  @Test
  void initialisersAreUnitsInSourceOrder() {
    Compiled compiled =
        Compiled.of(
            """
            class A {
              static final int CONSTANT = 1;
              static Object shared = new Object();
              Object own = new Object();
              { own = null; }
              static { shared = null; }
              A() { this(2); }
              A(int n) {}
            }
            """);
    List<MethodUnit> units = compiled.type("A").methods();
    assertThat(units)
        .extracting(MethodUnit::kind)
        .containsExactly(
            Kind.STATIC_INITIALIZER,
            Kind.INITIALIZER,
            Kind.INITIALIZER,
            Kind.STATIC_INITIALIZER,
            Kind.CONSTRUCTOR,
            Kind.CONSTRUCTOR);
    assertThat(code(units.get(0))).contains("A.shared = t0");
    assertThat(code(units.get(1))).contains("this.own = t0");
    assertThat(code(units.get(4))).contains("EXACT this.<init>(t0)");
  }

  @Test
  void recordsAssignTheirFields() {
    Compiled compiled =
        Compiled.of(
            """
            record Plain(Object a) {}
            record Compact(Object a) { Compact { a = null; } }
            record Written(Object a) { Written(Object a) { this.a = a; } }
            """);
    for (ClassUnit unit : compiled.classes()) {
      assertThat(code(unit.methods().get(0))).containsOnlyOnce("this.a = a");
    }
  }

  @Test
  void enumConstantsAreStaticFields() {
    Compiled compiled =
        Compiled.of("enum E { A, B { int v() { return 1; } }; int v() { return 0; } }");
    List<MethodUnit> units =
        compiled.type("E").methods().stream()
            .filter(m -> m.kind() == Kind.STATIC_INITIALIZER)
            .toList();
    assertThat(code(units.get(0))).contains("E.A = t0");
    assertThat(code(units.get(1))).contains("t0 = closure[]", "E.B = t0");
  }

  @Test
  void targetsAreTheMethodAndItsOverriders() {
    Compiled compiled =
        Compiled.of(
            """
            interface I { void go(); }
            abstract class A implements I { public void go() {} }
            class B extends A { @Override public void go() { super.go(); } }
            class C implements I { public void go() { new A() { @Override public void go() {} }; } }
            """);
    MethodRef onInterface = new MethodRef("I", "go", List.of(), "void", false);
    MethodRef onClass = new MethodRef("A", "go", List.of(), "void", false);
    assertThat(owners(compiled, onInterface)).containsExactlyInAnyOrder("A", "B", "C", "C$1");
    assertThat(owners(compiled, onClass)).containsExactlyInAnyOrder("A", "B", "C$1");
    assertThat(compiled.program().method(onInterface)).isEmpty();
    assertThat(compiled.program().method(onClass)).isPresent();
  }

  private static List<String> owners(Compiled compiled, MethodRef ref) {
    return compiled.program().targets(ref).stream().map(t -> t.owner().name()).toList();
  }

  @Test
  void inheritedMethodsResolve() {
    Compiled compiled = Compiled.of("class A { void go() {} } class B extends A {}");
    MethodRef ref = new MethodRef("B", "go", List.of(), "void", false);
    assertThat(compiled.program().method(ref).orElseThrow().owner().name()).isEqualTo("A");
  }

  @Test
  void hierarchyListsSupertypesNearestFirst() {
    Compiled compiled =
        Compiled.of(
            "class A extends java.util.ArrayList<String> implements Runnable { public void run() {}"
                + " }");
    List<String> line = compiled.program().hierarchy().supertypes("A");
    assertThat(line).startsWith("A", "java.util.ArrayList", "java.lang.Runnable");
    assertThat(line).contains("java.util.List").endsWith("java.lang.Object");
    assertThat(compiled.program().hierarchy().isSubtype("java.util.Map$Entry", "java.lang.Object"))
        .isTrue();
    assertThat(compiled.program().hierarchy().isSubtype("no.Such", "no.Such")).isTrue();
    assertThat(compiled.program().hierarchy().isSubtype("no.Such", "A")).isFalse();
  }

  @Test
  void mentionsTellCataloguedCallsFromOwnOnes() {
    Compiled compiled =
        Compiled.of(
            """
            import java.util.concurrent.locks.Lock;
            class A {
              void m(Lock lock) {
                lock.lock();
                Runnable r = () -> lock.unlock();
                help(1);
                toString();
              }
              static void help(int n) {}
            }
            """);
    MethodUnit method = compiled.method("m");
    assertThat(method.mentions().opening())
        .extracting(MethodRef::toString)
        .containsExactly("java.util.concurrent.locks.Lock.lock[]");
    assertThat(method.mentions().releasing())
        .extracting(MethodRef::toString)
        .containsExactly("java.util.concurrent.locks.Lock.unlock[]");
    assertThat(method.callees()).extracting(MethodRef::toString).containsExactly("A.help[int]");
    assertThat(compiled.program().callers(new CallName("help", 1))).containsExactly(method);
  }

  @Test
  void mentionsLeaveOutWhatTheNextStatementSettles() {
    Compiled compiled =
        Compiled.of(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.locks.Lock;
            class A {
              void m(Lock one, Lock other, CompletableFuture<String> text) {
                one.lock();
                try { text.thenAccept(System.out::println); } finally { one.unlock(); }
                other.lock();
                try { text.thenRun(other::toString); } finally { one.unlock(); }
              }
            }
            """);
    assertThat(compiled.method("m").mentions().opening()).hasSize(1);
  }

  @Test
  void flagsAndLines() {
    Compiled compiled =
        Compiled.of(
            """
            abstract class A {
              public static void a(int x,
                  int y) {}
              abstract void b();
            }
            """);
    MethodUnit method = compiled.method("a");
    assertThat(method.flags()).containsExactlyInAnyOrder(Flag.PUBLIC, Flag.STATIC);
    assertThat(method.line()).isEqualTo(2);
    assertThat(method.parameterLine(1)).isEqualTo(3);
    assertThat(method.parameterOrigin(1)).isNotNull();
    assertThat(compiled.method("b").flags()).containsExactly(Flag.ABSTRACT);
    assertThat(compiled.method("b").graph()).isEmpty();
  }

  @Test
  void ownershipAnnotationsMakeContracts() {
    Compiled compiled =
        Compiled.of(
            """
            package org.checkerframework.checker.mustcall.qual;
            @interface Owning {}
            @interface NotOwning {}
            class A {
              void take(Object a, @Owning Object b) {}
              @NotOwning Object lend() { return null; }
            }
            class B extends A { @Override void take(Object a, Object b) {} }
            """);
    Contract take =
        compiled
            .program()
            .contract(
                compiled
                    .type("org.checkerframework.checker.mustcall.qual.B")
                    .methods()
                    .get(1)
                    .ref());
    assertThat(take.owning()).isEqualTo(Set.of(1));
    Contract lend = compiled.program().contract(compiled.method("lend").ref());
    assertThat(lend.resultNotOwning()).isTrue();
    assertThat(lend.resultOwning()).isFalse();
  }

  @Test
  void codeWithErrorsHasAGraph() {
    Compiled compiled =
        Compiled.of(
            "class A { void bad() { int x = missing() / no; x.y(); } void good() { toString(); }"
                + " }");
    assertThat(compiled.method("good").graph()).isPresent();
    assertThat(compiled.method("bad").graph()).isPresent();
    assertThat(compiled.program().skipped()).isEmpty();
  }
}
