package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.catalogue.CallKinds;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one pass over a method's instructions finds; most methods have nothing to note. */
final class CodeFacts {
  /** What nothing is noted of. */
  static final CodeFacts NONE = new CodeFacts();

  private @Nullable Set<MethodRef> opening;
  private @Nullable Set<MethodRef> releasing;
  private @Nullable Set<CodeKey> inner;
  private @Nullable Set<String> made;
  private @Nullable Set<String> fields;
  private @Nullable Set<CodeKey> calls;
  private @Nullable Set<CodeKey> references;
  private @Nullable Set<String> implemented;
  private boolean runsLater;
  private boolean closesAtEnd;
  private boolean catchesInterrupt;
  private boolean loops;
  private boolean guards;
  private boolean takes;
  private int line;

  /** Notes a call of a method, as far as it matters. */
  void call(CalledMethods.Called method) {
    if (method.kind() != null) {
      call(method.kind());
    }
    if (method.isOwn()) {
      calls = with(calls, method.key());
    }
  }

  private void call(CallKinds.Kind kind) {
    runsLater |= kind.runsLater();
    if (kind.opens()) {
      opening = with(opening, kind.ref());
    }
    if (kind.releases()) {
      releasing = with(releasing, kind.ref());
    }
  }

  /** Whether the code takes a hold, and a handler of it may stand for {@code finally}. */
  boolean mayBeSettled() {
    return guards && takes;
  }

  /** Forgets what needs no look: the code gives back by itself whatever those calls take. */
  void settle(List<MethodRef> methods) {
    if (opening != null && opening.removeAll(methods) && opening.isEmpty()) {
      opening = null;
    }
  }

  private static <T> Set<T> with(@Nullable Set<T> set, T element) {
    Set<T> grown = set == null ? new LinkedHashSet<>(4) : set;
    grown.add(element);
    return grown;
  }

  /** Notes that the code of another method belongs to this one: that of a lambda. */
  void include(CodeKey key) {
    inner = with(inner, key);
  }

  /** Notes a reference to a method, as far as it matters. */
  void reference(CalledMethods.Called method) {
    call(method);
    if (method.isOwn()) {
      references = with(references, method.key());
    }
  }

  /** Notes that a closure implements an interface of the analysed classes. */
  void implement(String functionalInterface) {
    implemented = with(implemented, functionalInterface);
  }

  /** Notes that an object of a local class is made. */
  void make(String className) {
    made = with(made, className);
  }

  /** Notes that a field of that name is read or written. */
  void field(String name) {
    fields = with(fields, name);
  }

  /** Notes a {@code try} that closes resources. */
  void closesAtEnd() {
    closesAtEnd = true;
  }

  /** Notes a handler that receives an interrupt. */
  void catchesInterrupt() {
    catchesInterrupt = true;
  }

  /** Notes a handler of every exception. */
  void guards() {
    guards = true;
  }

  /** Notes a call that takes a hold of its receiver. */
  void takes() {
    takes = true;
  }

  /** Notes a jump back. */
  void loops() {
    loops = true;
  }

  /** Notes the line of an instruction. */
  void line(int number) {
    line = line == 0 ? number : Math.min(line, number);
  }

  /** The first line that has code; 0 where unknown. */
  int firstLine() {
    return line;
  }

  boolean hasLoop() {
    return loops;
  }

  Set<CodeKey> inner() {
    return inner == null ? Set.of() : inner;
  }

  Set<CodeKey> calls() {
    return calls == null ? Set.of() : calls;
  }

  Set<CodeKey> references() {
    return references == null ? Set.of() : references;
  }

  Set<String> implemented() {
    return implemented == null ? Set.of() : implemented;
  }

  boolean makes(String className) {
    return made != null && made.contains(className);
  }

  boolean uses(String field) {
    return fields != null && fields.contains(field);
  }

  /** What matters in several pieces of code together. */
  static Mentions mentions(List<CodeFacts> all, Set<Pattern> asked) {
    Set<MethodRef> opening = new LinkedHashSet<>();
    Set<MethodRef> releasing = new LinkedHashSet<>();
    Set<Pattern> raised = EnumSet.noneOf(Pattern.class);
    boolean later = false;
    boolean closes = false;
    for (CodeFacts facts : all) {
      opening.addAll(facts.opening == null ? Set.of() : facts.opening);
      releasing.addAll(facts.releasing == null ? Set.of() : facts.releasing);
      later |= facts.runsLater;
      closes |= facts.closesAtEnd && asked.contains(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK);
      if (facts.catchesInterrupt && asked.contains(Pattern.INTERRUPT_SWALLOWED)) {
        raised.add(Pattern.INTERRUPT_SWALLOWED);
      }
    }
    return opening.isEmpty() && releasing.isEmpty() && raised.isEmpty() && !later && !closes
        ? Mentions.NONE
        : new Mentions(new ArrayList<>(opening), new ArrayList<>(releasing), raised, later, closes);
  }
}
