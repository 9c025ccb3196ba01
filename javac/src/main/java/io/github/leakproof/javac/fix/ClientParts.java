package io.github.leakproof.javac.fix;

import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a client yields that needs the client on: work that is not done yet, elements that are
 * fetched when they are asked for, and the client's own services.
 */
final class ClientParts {

  private static final List<String> PENDING =
      List.of(
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher");

  /** Interfaces of these packages are those of plain values. */
  private static final Set<String> PLAIN = Set.of("java.lang", "java.util");

  private final Workshop shop;
  private final FixRequest request;

  ClientParts(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.request = request;
  }

  /** Whether the client must live as long as the value of the expression is used. */
  boolean needsClient(TreePath expression) {
    TypeMirror type = shop.code.context().trees().getTypeMirror(expression);
    return request.check() == Pattern.CLIENT_NOT_CLOSED
        && type != null
        && Code.isObject(type)
        && (isPending(type) || isLazy(type) || isService(type));
  }

  private boolean isPending(TypeMirror type) {
    return PENDING.stream().anyMatch(name -> shop.code.isSubtype(type, name));
  }

  private boolean isLazy(TypeMirror type) {
    return shop.code.isSubtype(type, "java.lang.Iterable")
        && !shop.code.isSubtype(type, "java.util.Collection");
  }

  private boolean isService(TypeMirror type) {
    Element element = shop.code.types().asElement(type);
    return element != null
        && element.getKind() == ElementKind.INTERFACE
        && !PLAIN.contains(shop.code.elements().getPackageOf(element).toString());
  }
}
