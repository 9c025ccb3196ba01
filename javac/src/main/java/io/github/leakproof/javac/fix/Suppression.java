package io.github.leakproof.javac.fix;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;

/**
 * Silences a finding by {@code @SuppressWarnings} on the nearest declaration around it that can
 * carry one: a local variable, a field, a method or a class.
 */
public final class Suppression {
  private static final String ANNOTATION = "SuppressWarnings";

  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final String text;
  private final String name;

  private Suppression(CompilationUnitTree unit, Trees trees, String text, String check) {
    this.unit = unit;
    this.positions = trees.getSourcePositions();
    this.text = text;
    this.name = '"' + check + '"';
  }

  /**
   * The change that silences a finding; empty where no declaration is around it.
   *
   * @param site where the finding is
   * @param text the file's text
   * @param check the check's name
   */
  public static Optional<Fix> of(TreePath site, Trees trees, String text, String check) {
    Suppression suppression = new Suppression(site.getCompilationUnit(), trees, text, check);
    for (TreePath path = site; path != null; path = path.getParentPath()) {
      Optional<ModifiersTree> modifiers = suppression.modifiers(path);
      if (modifiers.isPresent()) {
        Edit edit = suppression.edit(path.getLeaf(), modifiers.get());
        String title = "Suppress " + check + " on " + description(path.getLeaf());
        return Optional.of(new Fix(title, List.of(edit), List.of()));
      }
    }
    return Optional.empty();
  }

  /** The modifiers of a declaration that can carry the annotation and was written here. */
  private Optional<ModifiersTree> modifiers(TreePath path) {
    Tree tree = path.getLeaf();
    if (start(tree) < 0 || path.getParentPath() == null) {
      return Optional.empty();
    }
    if (tree instanceof VariableTree variable && isFieldOrLocal(path.getParentPath().getLeaf())) {
      return Optional.of(variable.getModifiers());
    }
    if (tree instanceof MethodTree method) {
      return Optional.of(method.getModifiers());
    }
    return tree instanceof ClassTree type && !type.getSimpleName().isEmpty()
        ? Optional.of(type.getModifiers())
        : Optional.empty();
  }

  private static boolean isFieldOrLocal(Tree around) {
    return around instanceof ClassTree || around instanceof BlockTree;
  }

  private Edit edit(Tree declaration, ModifiersTree modifiers) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      String type = annotation.getAnnotationType().toString();
      if (type.equals(ANNOTATION) || type.endsWith("." + ANNOTATION)) {
        return merge(annotation);
      }
    }
    int start = start(declaration);
    int line = text.lastIndexOf('\n', start - 1) + 1;
    String before = text.substring(line, start);
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String separator = before.isBlank() ? newline + before : " ";
    return new Edit(start, start, "@" + ANNOTATION + "(" + name + ")" + separator);
  }

  /** Adds the name to those of the annotation. */
  private Edit merge(AnnotationTree annotation) {
    if (annotation.getArguments().isEmpty()) {
      return new Edit(start(annotation), end(annotation), "@" + ANNOTATION + "(" + name + ")");
    }
    ExpressionTree argument = annotation.getArguments().get(0);
    ExpressionTree names =
        argument instanceof AssignmentTree assigned ? assigned.getExpression() : argument;
    if (!(names instanceof NewArrayTree array)) {
      return new Edit(
          start(names),
          end(names),
          "{" + text.substring(start(names), end(names)) + ", " + name + "}");
    }
    if (array.getInitializers().isEmpty()) {
      return new Edit(start(names), end(names), "{" + name + "}");
    }
    ExpressionTree last = array.getInitializers().get(array.getInitializers().size() - 1);
    return new Edit(end(last), end(last), ", " + name);
  }

  private static String description(Tree declaration) {
    if (declaration instanceof MethodTree method) {
      return method.getReturnType() == null ? "the constructor" : "method " + method.getName();
    }
    return declaration instanceof VariableTree variable
        ? "variable " + variable.getName()
        : "class " + ((ClassTree) declaration).getSimpleName();
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
