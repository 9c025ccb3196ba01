package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An annotation of a stub, with typed access to its attributes. */
final class StubAnnotation {
  private final AnnotationExpr source;
  private final StubFile file;

  StubAnnotation(AnnotationExpr source, StubFile file) {
    this.source = source;
    this.file = file;
  }

  /** The simple name; annotations are told apart by it alone. */
  String name() {
    return source.getName().getIdentifier();
  }

  /** An error at the annotation. */
  CatalogueException error(String problem) {
    return file.error(source, problem);
  }

  /** Refuses attributes that the annotation does not have. */
  void allow(String... attributes) {
    Set<String> allowed = Set.of(attributes);
    for (MemberValuePair pair : pairs()) {
      if (!allowed.contains(pair.getNameAsString())) {
        throw error("@" + name() + " has no attribute " + pair.getNameAsString());
      }
    }
  }

  private List<MemberValuePair> pairs() {
    return source instanceof NormalAnnotationExpr normal ? normal.getPairs() : List.of();
  }

  boolean has(String attribute) {
    return value(attribute).isPresent();
  }

  private Optional<Expression> value(String attribute) {
    if (source instanceof SingleMemberAnnotationExpr single) {
      return attribute.equals("value") ? Optional.of(single.getMemberValue()) : Optional.empty();
    }
    return pairs().stream()
        .filter(p -> p.getNameAsString().equals(attribute))
        .map(MemberValuePair::getValue)
        .findFirst();
  }

  /** The attribute as text: a string, or a name as written. */
  Optional<String> text(String attribute) {
    return value(attribute).map(this::text);
  }

  private String text(Expression value) {
    if (value instanceof StringLiteralExpr string) {
      return string.asString();
    }
    if (value instanceof TextBlockLiteralExpr block) {
      return block.asString();
    }
    if (value instanceof NameExpr name) {
      return name.getNameAsString();
    }
    if (value instanceof FieldAccessExpr access) {
      return access.getNameAsString();
    }
    if (value instanceof ClassExpr literal) {
      return literal.getType().asString();
    }
    if (value instanceof IntegerLiteralExpr number) {
      return number.getValue();
    }
    throw error("@" + name() + ": " + value + " is no string");
  }

  /** The attribute as a list; one value counts as a list of one. */
  List<String> list(String attribute) {
    return value(attribute)
        .map(v -> v instanceof ArrayInitializerExpr a ? List.copyOf(a.getValues()) : List.of(v))
        .orElse(List.of())
        .stream()
        .map(this::text)
        .toList();
  }

  boolean flag(String attribute, boolean otherwise) {
    Optional<Expression> value = value(attribute);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get() instanceof BooleanLiteralExpr literal) {
      return literal.getValue();
    }
    throw error("@" + name() + ": " + attribute + " must be true or false");
  }

  int number(String attribute, int otherwise) {
    Optional<Expression> value = value(attribute);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.get() instanceof IntegerLiteralExpr literal) {
      return literal.asNumber().intValue();
    }
    throw error("@" + name() + ": " + attribute + " must be a whole number");
  }
}
