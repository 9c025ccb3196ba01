package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import io.github.leakproof.core.catalogue.ArgumentIs.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads attributes that name a parameter, the receiver or the result of a stub method. */
final class SlotReader {
  private static final Pattern CONDITION = Pattern.compile("\\s*(#?\\w+)\\s*(==|!=)\\s*(\\S+)\\s*");

  private final CallableDeclaration<?> method;

  SlotReader(CallableDeclaration<?> method) {
    this.method = method;
  }

  /** The receiver, for annotations on the method; constructors mean the new object. */
  Slot receiver(StubAnnotation annotation) {
    if (method instanceof ConstructorDeclaration) {
      return Slot.RESULT;
    }
    if (method.isStatic() && !annotation.has("on")) {
      throw annotation.error(
          "@"
              + annotation.name()
              + " on a static method: there is no receiver; annotate a parameter");
    }
    return Slot.RECEIVER;
  }

  /** The value that a text names: {@code RECEIVER}, {@code RESULT}, a parameter or its index. */
  Slot slot(StubAnnotation annotation, String text) {
    return switch (text) {
      case "RECEIVER" -> Slot.RECEIVER;
      case "RESULT" -> Slot.RESULT;
      default -> Slot.argument(index(annotation, text));
    };
  }

  /** The parameter that an attribute names. */
  OptionalInt parameter(StubAnnotation annotation, String attribute) {
    return annotation
        .text(attribute)
        .map(t -> OptionalInt.of(index(annotation, t)))
        .orElse(OptionalInt.empty());
  }

  private int index(StubAnnotation annotation, String text) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      if (method.getParameter(i).getNameAsString().equals(text) || text.equals("#" + i)) {
        return i;
      }
    }
    throw annotation.error("there is no parameter " + text);
  }

  /** The conditions of an attribute such as {@code "core == 0 && keepAlive != 0"}. */
  List<ArgumentIs> conditions(StubAnnotation annotation, String attribute) {
    List<ArgumentIs> conditions = new ArrayList<>();
    for (String part :
        annotation.text(attribute).map(t -> List.of(t.split("&&", -1))).orElse(List.of())) {
      Matcher matcher = CONDITION.matcher(part);
      if (!matcher.matches()) {
        throw annotation.error("\"" + part.strip() + "\" is no condition such as count == 0");
      }
      conditions.add(
          new ArgumentIs(
              index(annotation, matcher.group(1)),
              matcher.group(2).equals("==") ? Relation.EQUAL : Relation.NOT_EQUAL,
              matcher.group(3)));
    }
    return conditions;
  }
}
