package io.github.leakproof.core.catalogue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.type.Type;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;

/** Reads the attributes that say which check an obligation belongs to and how it is released. */
final class ProtocolReader {
  private static final String CLOSE = "$.close()";

  private final StubNames names;

  ProtocolReader(StubNames names) {
    this.names = names;
  }

  /** What {@code @Resource} or {@code @Protocol} says. */
  Protocol read(StubAnnotation annotation) {
    annotation.allow(
        "check",
        "delivered",
        "perCall",
        "lazy",
        "exclusive",
        "release",
        "imports",
        "autoCloseable",
        "dropsWork",
        "types");
    Pattern pattern =
        pattern(annotation, "check")
            .orElseThrow(() -> annotation.error("@" + annotation.name() + " needs a check"));
    return new Protocol(pattern, types(annotation, "types"), release(annotation, "release"));
  }

  /** The check that the attribute names. */
  Optional<Pattern> pattern(StubAnnotation annotation, String attribute) {
    return annotation
        .text(attribute)
        .map(id -> Pattern.byId(id).orElseThrow(() -> annotation.error("there is no check " + id)));
  }

  /** The release form; without one, the resource has a {@code close} method. */
  ReleaseForm release(StubAnnotation annotation, String attribute) {
    String template = annotation.text(attribute).orElse(CLOSE);
    return new ReleaseForm(
        template,
        annotation.list("imports").stream()
            .map(names::resolve)
            .map(n -> n.replace('$', '.'))
            .toList(),
        annotation.flag("autoCloseable", template.equals(CLOSE)),
        annotation.flag("dropsWork", false));
  }

  /** The types that the attribute lists, with their arguments. */
  List<TypeRef> types(StubAnnotation annotation, String attribute) {
    return annotation.list(attribute).stream().map(t -> type(annotation, t)).toList();
  }

  private TypeRef type(StubAnnotation annotation, String text) {
    Optional<Type> type = new JavaParser(new ParserConfiguration()).parseType(text).getResult();
    return names.reference(type.orElseThrow(() -> annotation.error("\"" + text + "\" is no type")));
  }
}
