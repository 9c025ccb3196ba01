package io.github.leakproof.core.engine;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names the place of code by what is around it, the same in sources and in their class files.
 * Compilers number anonymous and local classes through the whole top-level class, so these are
 * named by the member that makes them, and numbered within it.
 */
final class Whereabouts {
  private static final String INITIALISATION = "<init>";
  private static final String STATIC_INITIALISATION = "<clinit>";
  private static final char NESTED = '$';

  private final Summaries summaries;

  Whereabouts(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * The class and the member: {@code bank.Account.deposit(long)}, or for code of an anonymous class
   * {@code bank.Account.deposit(long)/1.run()}.
   *
   * @param scope a body in the member
   */
  String of(Scope scope) {
    Scope member = memberAround(scope);
    MethodUnit method = member.body().unit();
    return className(member) + "." + name(method);
  }

  private String className(Scope member) {
    ClassUnit unit = member.body().unit().owner();
    return made(unit)
        .flatMap(
            simple ->
                member
                    .enclosed(summaries)
                    .outer()
                    .map(
                        maker ->
                            of(maker) + "/" + (simple.isEmpty() ? number(unit, maker) : simple)))
        .orElse(unit.name());
  }

  /** The method of a body's class that the body is written in. */
  private static Scope memberAround(Scope scope) {
    Scope member = scope;
    while (member.outer().isPresent() && isSameClass(member, member.outer().get())) {
      member = member.outer().get();
    }
    return member;
  }

  private static boolean isSameClass(Scope one, Scope other) {
    return nameOfClass(one).equals(nameOfClass(other));
  }

  private static String nameOfClass(Scope scope) {
    return scope.body().unit().owner().name();
  }

  /** The simple name of a class that code makes, which is empty for an anonymous one. */
  private static Optional<String> made(ClassUnit unit) {
    String last = unit.name().substring(unit.name().lastIndexOf(NESTED) + 1);
    String simple = last.replaceFirst("^\\d+", "");
    return simple.length() < last.length() ? Optional.of(simple) : Optional.empty();
  }

  /** Which one it is, from 1, of the anonymous classes that members of that name make. */
  private int number(ClassUnit unit, Scope maker) {
    Scope member = memberAround(maker);
    String name = name(member.body().unit());
    NavigableSet<String> made =
        new TreeSet<>(Comparator.comparing(String::length).thenComparing(String::toString));
    for (MethodUnit method : member.body().unit().owner().methods()) {
      if (name(method).equals(name)) {
        summaries
            .body(method)
            .ifPresent(body -> Scope.all(summaries, body).forEach(each -> collect(each, made)));
      }
    }
    return made.headSet(unit.name(), false).size() + 1;
  }

  private static void collect(Scope scope, NavigableSet<String> into) {
    scope.body().graph().steps().stream()
        .filter(step -> step.event() instanceof Event.Capture)
        .flatMap(step -> ((Event.Capture) step.event()).closure().bodies().stream())
        .map(MethodUnit::owner)
        .filter(owner -> made(owner).filter(String::isEmpty).isPresent())
        .filter(owner -> !owner.name().equals(nameOfClass(scope)))
        .map(ClassUnit::name)
        .forEach(into::add);
  }

  /** Class files have the initialisers of fields in the constructors. */
  private static String name(MethodUnit method) {
    return switch (method.kind()) {
      case CONSTRUCTOR, INITIALIZER -> INITIALISATION;
      case STATIC_INITIALIZER -> STATIC_INITIALISATION;
      case METHOD, CLOSURE -> signature(method.ref());
    };
  }

  private static String signature(MethodRef method) {
    return method.parameterTypes().stream()
        .map(Whereabouts::simple)
        .collect(Collectors.joining(",", method.name() + "(", ")"));
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf(NESTED)) + 1);
  }
}
