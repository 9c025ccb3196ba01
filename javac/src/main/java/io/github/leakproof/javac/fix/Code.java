package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The attributed file: what names and types its trees have, and what surrounds them. */
final class Code {

  private final FixContext context;
  private final SourceText source;

  Code(FixContext context, SourceText source) {
    this.context = context;
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  Types types() {
    return context.types();
  }

  Elements elements() {
    return context.elements();
  }

  FixContext context() {
    return context;
  }

  Optional<Element> element(TreePath path) {
    return Optional.ofNullable(context.trees().getElement(path));
  }

  /**
   * The type of an expression or declaration.
   *
   * @throws Refused if it is unknown
   */
  TypeMirror type(TreePath path) throws Refused {
    TypeMirror type = context.trees().getTypeMirror(path);
    if (type == null || type.getKind() == TypeKind.ERROR) {
      throw new Refused("a type is unknown");
    }
    return type;
  }

  /**
   * The type of that name.
   *
   * @throws Refused if it is not on the class path
   */
  TypeMirror type(String name) throws Refused {
    var element = context.elements().getTypeElement(name);
    if (element == null) {
      throw new Refused(name + " is not on the class path");
    }
    return context.types().getDeclaredType(element);
  }

  boolean isSubtype(TypeMirror type, String name) {
    var element = context.elements().getTypeElement(name);
    return element != null
        && context
            .types()
            .isSubtype(context.types().erasure(type), context.types().erasure(element.asType()));
  }

  static boolean isObject(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR;
  }

  /** Path to the method, lambda or initializer body that a tree belongs to. */
  static TreePath body(TreePath inner) {
    TreePath path = inner;
    while (path.getParentPath() != null) {
      Tree parent = path.getParentPath().getLeaf();
      if (parent instanceof MethodTree
          || parent instanceof LambdaExpressionTree
          || parent instanceof ClassTree) {
        return path;
      }
      path = path.getParentPath();
    }
    return path;
  }

  /** The innermost enclosing tree of that kind, or the tree itself. */
  static <T extends Tree> Optional<TreePath> enclosing(TreePath inner, Class<T> kind) {
    for (TreePath path = inner; path != null; path = path.getParentPath()) {
      if (kind.isInstance(path.getLeaf())) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Whether {@code inner} lies in the tree that {@code outer} leads to, or is it. */
  static boolean isWithin(TreePath inner, Tree outer) {
    for (TreePath path = inner; path != null; path = path.getParentPath()) {
      if (path.getLeaf() == outer) {
        return true;
      }
    }
    return false;
  }

  /** Whether a lambda or class lies between a tree and the tree that encloses it. */
  static boolean crossesBody(TreePath inner, Tree outer) {
    for (TreePath path = inner; path.getLeaf() != outer; path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      if (leaf instanceof LambdaExpressionTree || leaf instanceof ClassTree) {
        return true;
      }
    }
    return false;
  }

  /** All trees below and including the root that satisfy the condition, in source order. */
  static List<TreePath> find(TreePath root, Predicate<TreePath> condition) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree == null) {
          return null;
        }
        TreePath parent = getCurrentPath();
        TreePath path = parent == null ? root : new TreePath(parent, tree);
        if (condition.test(path)) {
          found.add(path);
        }
        return super.scan(tree, null);
      }

      @Override
      public Void scan(TreePath path, Void unused) {
        if (condition.test(path)) {
          found.add(path);
        }
        return super.scan(path, null);
      }
    }.scan(root, null);
    return found;
  }

  /** All trees in a region that satisfy the condition, in source order. */
  static List<TreePath> find(Region region, Predicate<TreePath> condition) {
    List<TreePath> found = new ArrayList<>();
    for (var statement : region.statements()) {
      found.addAll(find(region.path(statement), condition));
    }
    return found;
  }
}
