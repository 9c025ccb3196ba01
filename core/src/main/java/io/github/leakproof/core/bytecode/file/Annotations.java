package io.github.leakproof.core.bytecode.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeAnnotationNode;

/** The annotations of declarations in class files, visible at run time or not. */
public final class Annotations {
  private Annotations() {}

  /** Binary names of the annotations on a class. */
  public static List<String> of(ClassNode node) {
    return names(node.visibleAnnotations, node.invisibleAnnotations);
  }

  /** Binary names of the annotations on a field. */
  public static List<String> of(FieldNode node) {
    return names(node.visibleAnnotations, node.invisibleAnnotations);
  }

  /** Binary names of the annotations on a method. */
  public static List<String> of(MethodNode node) {
    return names(node.visibleAnnotations, node.invisibleAnnotations);
  }

  private static List<String> names(
      @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
    Set<String> result = new LinkedHashSet<>();
    all(visible, invisible).forEach(a -> result.add(name(a)));
    return List.copyOf(result);
  }

  private static List<AnnotationNode> all(
      @Nullable List<? extends AnnotationNode> one, @Nullable List<? extends AnnotationNode> two) {
    if (one == null && two == null) {
      return List.of();
    }
    List<AnnotationNode> result = new ArrayList<>();
    if (one != null) {
      result.addAll(one);
    }
    if (two != null) {
      result.addAll(two);
    }
    return result;
  }

  /** The annotation's binary name. */
  static String name(AnnotationNode annotation) {
    return Descriptors.type(annotation.desc);
  }

  /** The annotations on a method and on the type of its result. */
  static List<AnnotationNode> onResult(MethodNode method) {
    List<AnnotationNode> result =
        new ArrayList<>(all(method.visibleAnnotations, method.invisibleAnnotations));
    for (AnnotationNode each :
        all(method.visibleTypeAnnotations, method.invisibleTypeAnnotations)) {
      if (sort(each) == TypeReference.METHOD_RETURN) {
        result.add(each);
      }
    }
    return result;
  }

  /**
   * The annotations on a parameter and on its type.
   *
   * @param index counts from the end, 0 for the last: what the compiler adds comes first
   * @param count the number of parameters in the descriptor
   */
  static List<AnnotationNode> onParameter(MethodNode method, int index, int count) {
    List<AnnotationNode> result = new ArrayList<>();
    parameter(method.visibleParameterAnnotations, index, result);
    parameter(method.invisibleParameterAnnotations, index, result);
    for (AnnotationNode each :
        all(method.visibleTypeAnnotations, method.invisibleTypeAnnotations)) {
      if (sort(each) == TypeReference.METHOD_FORMAL_PARAMETER
          && new TypeReference(((TypeAnnotationNode) each).typeRef).getFormalParameterIndex()
              == count - 1 - index) {
        result.add(each);
      }
    }
    return result;
  }

  private static void parameter(
      @Nullable List<AnnotationNode> @Nullable [] all, int index, List<AnnotationNode> into) {
    if (all != null && index < all.length) {
      List<AnnotationNode> one = all[all.length - 1 - index];
      if (one != null) {
        into.addAll(one);
      }
    }
  }

  private static int sort(AnnotationNode annotation) {
    TypeAnnotationNode node = (TypeAnnotationNode) annotation;
    return node.typePath == null ? new TypeReference(node.typeRef).getSort() : -1;
  }

  /** The values that an annotation gives to one of its elements. */
  static List<Object> values(AnnotationNode annotation, String element) {
    List<Object> pairs = annotation.values == null ? List.of() : annotation.values;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (pairs.get(i).equals(element)) {
        return pairs.get(i + 1) instanceof List<?> list
            ? List.copyOf(list)
            : List.of(pairs.get(i + 1));
      }
    }
    return List.of();
  }
}
