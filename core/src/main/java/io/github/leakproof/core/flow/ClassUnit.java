package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.FieldRef;
import java.util.List;
import java.util.Optional;

/** A class of the compilation. */
public interface ClassUnit {

  /** The binary name; anonymous classes have the compiler's. */
  String name();

  /** Whether it is an interface, or an annotation. */
  boolean isInterface();

  /** The class that encloses this one, if any. */
  Optional<ClassUnit> outer();

  /** Member, local and anonymous classes directly within this one. */
  List<ClassUnit> nested();

  /** The fields declared here. */
  List<FieldUnit> fields();

  /**
   * Methods, constructors and initialisers declared here, in source order. Closures are reached
   * through the graphs that make them.
   */
  List<MethodUnit> methods();

  /** Binary names of the annotations on the class. */
  List<String> annotations();

  /**
   * A field.
   *
   * @param ref the field
   * @param isStatic whether it belongs to the class
   * @param isPrivate whether only the outermost class sees it; a record component has an accessor
   * @param isFinal whether it is assigned once
   * @param isVolatile whether other threads are meant to write it
   * @param line 1-based line of its name
   * @param annotations binary names of its annotations
   */
  record FieldUnit(
      FieldRef ref,
      boolean isStatic,
      boolean isPrivate,
      boolean isFinal,
      boolean isVolatile,
      int line,
      List<String> annotations) {}
}
