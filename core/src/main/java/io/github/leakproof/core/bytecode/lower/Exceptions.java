package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFileHierarchy;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.GenericType;
import io.github.leakproof.core.bytecode.file.GenericType.OfMethod;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which exceptions an instruction throws, as far as they matter. */
final class Exceptions {
  /** The type that stands for all unchecked exceptions. */
  static final String RUNTIME = "java.lang.RuntimeException";

  static final String NULL = "java.lang.NullPointerException";
  private static final String ERROR = "java.lang.Error";

  private final ClassPath path;

  /** An exception, and what throws it. */
  record Reason(String type, Cause cause) {
    static final Reason UNCHECKED = new Reason(RUNTIME, Cause.RUNTIME);
    static final Reason NULL_CHECK = new Reason(NULL, Cause.NULL_CHECK);
  }

  Exceptions(ClassPath path) {
    this.path = path;
  }

  private ClassFileHierarchy hierarchy() {
    return path.hierarchy();
  }

  /** What a call throws: what the method declares, and unchecked exceptions. */
  List<Reason> of(Optional<Declared> method, Map<String, TypeRef> variables) {
    List<Reason> result = new ArrayList<>();
    method.ifPresent(m -> declared(m, variables).forEach(t -> reason(t).ifPresent(result::add)));
    result.removeIf(r -> r.cause() == Cause.RUNTIME);
    result.add(Reason.UNCHECKED);
    return result;
  }

  private List<String> declared(Declared method, Map<String, TypeRef> variables) {
    Optional<OfMethod> signature = path.generics().signature(method);
    if (signature.isPresent() && !signature.get().thrown().isEmpty()) {
      List<String> result = new ArrayList<>();
      for (GenericType type : signature.get().thrown()) {
        // What nobody can tell is taken for an unchecked exception.
        result.add(type.with(v -> variables.getOrDefault(v, TypeRef.of(RUNTIME))).name());
      }
      return result;
    }
    return method.method().exceptions.stream().map(Descriptors::name).toList();
  }

  /** How a type is thrown by a call; empty for errors. */
  Optional<Reason> reason(String type) {
    if (hierarchy().isSubtype(type, ERROR)) {
      return Optional.empty();
    }
    boolean unchecked = hierarchy().isSubtype(type, RUNTIME);
    return Optional.of(new Reason(type, unchecked ? Cause.RUNTIME : Cause.DECLARED));
  }

  /** What a handler for a subtype gets of an exception. */
  Optional<Reason> narrowed(Reason reason, String caught) {
    return reason.cause() == Cause.DECLARED
        ? reason(caught)
        : Optional.of(new Reason(caught, reason.cause()));
  }

  /** Whether a handler for {@code caught} takes all exceptions of the type. */
  boolean takes(String caught, String type) {
    return hierarchy().isSubtype(type, caught);
  }
}
