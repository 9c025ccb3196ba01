package io.github.leakproof.javac.fix;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Moves the declaration of what a region declares, and what follows uses, before the region. */
final class Hoisting {

  private final Code code;
  private final SourceText source;
  private final Imports imports;

  Hoisting(Code code, Imports imports) {
    this.code = code;
    this.source = code.source();
    this.imports = imports;
  }

  /**
   * Turns such declarations into assignments and inserts the bare declarations.
   *
   * @param at where the declarations go: the start of a statement
   * @throws Refused if something cannot be declared elsewhere
   */
  void hoist(Draft draft, Region region, int at) throws Refused {
    hoist(draft, region, source.end(region.last()), at);
  }

  /** The same for names that are used from the offset {@code end} on. */
  void hoist(Draft draft, Region region, int end, int at) throws Refused {
    String indent = source.indentAt(at);
    for (VariableTree variable : usedAfter(region, end)) {
      if (region.owner().getLeaf() instanceof CaseTree) {
        throw new Refused("a later case group uses a variable of this one");
      }
      if (mentions(code.type(region.path(variable)), classes(region))) {
        throw new Refused("what is used behind it has a type that is declared in between");
      }
      draft.insert(at, declaration(region.path(variable), draft) + ";" + source.newline() + indent);
      if (variable.getInitializer() == null) {
        draft.delete(variable);
      } else {
        draft.replace(
            source.start(variable),
            source.start(variable.getInitializer()),
            variable.getName() + " = " + arrayPrefix(region.path(variable), draft));
      }
    }
  }

  /** Whether anything that the region declares is used from that offset on. */
  boolean isNeeded(Region region, int end) throws Refused {
    return !usedAfter(region, end).isEmpty();
  }

  private List<VariableTree> usedAfter(Region region, int end) throws Refused {
    Set<Element> used = used(region, end);
    List<VariableTree> variables = new ArrayList<>();
    for (TreePath declared : Code.find(region, Hoisting::isDeclaration)) {
      Element element = code.element(declared).orElse(null);
      if (element == null || !used.contains(element)) {
        continue;
      }
      if (!(declared.getLeaf() instanceof VariableTree variable)
          || declared.getParentPath().getLeaf() != region.owner().getLeaf()) {
        throw new Refused("what the region declares is used behind it");
      }
      variables.add(variable);
    }
    return variables;
  }

  /** The classes that the region declares for what follows. */
  private Set<Element> classes(Region region) {
    Set<Element> classes = new HashSet<>();
    for (StatementTree statement : region.statements()) {
      if (statement instanceof ClassTree) {
        code.element(region.path(statement)).ifPresent(classes::add);
      }
    }
    return classes;
  }

  private boolean mentions(TypeMirror type, Set<Element> classes) {
    if (classes.isEmpty()) {
      return false;
    } else if (type instanceof ArrayType array) {
      return mentions(array.getComponentType(), classes);
    }
    return type instanceof DeclaredType declared
        && (classes.contains(declared.asElement())
            || declared.getTypeArguments().stream().anyMatch(t -> mentions(t, classes)));
  }

  private static boolean isDeclaration(TreePath path) {
    return path.getLeaf() instanceof VariableTree || path.getLeaf() instanceof ClassTree;
  }

  private Set<Element> used(Region region, int end) {
    Set<Element> used = new HashSet<>();
    for (TreePath use : Code.find(Code.body(region.owner()), p -> isNameFrom(p, end))) {
      code.element(use).ifPresent(used::add);
    }
    return used;
  }

  private boolean isNameFrom(TreePath path, int end) {
    return path.getLeaf() instanceof IdentifierTree && source.start(path.getLeaf()) >= end;
  }

  /** The declaration of a variable, without its initializer. */
  String declaration(TreePath path, Draft draft) throws Refused {
    VariableTree variable = (VariableTree) path.getLeaf();
    checkAlone(path);
    int start = source.start(variable);
    if (isInferred(variable)) {
      String text = source.of(variable);
      String modifiers = text.substring(0, Math.max(0, text.indexOf("var ")));
      return modifiers + imports.text(code.type(path), draft) + " " + variable.getName();
    }
    String name = variable.getName().toString();
    int nameEnd = source.text().indexOf(name, source.end(variable.getType())) + name.length();
    int next = source.skipBlanks(nameEnd);
    if (source.text().charAt(next) == '[') {
      throw new Refused("an array is declared in the style of C");
    }
    return source.text().substring(start, nameEnd);
  }

  /**
   * Ensures that a statement declares nothing but this variable.
   *
   * @throws Refused if it declares several
   */
  void checkAlone(TreePath path) throws Refused {
    VariableTree variable = (VariableTree) path.getLeaf();
    for (StatementTree sibling : StatementSlot.of(path).siblings()) {
      if (sibling != variable
          && sibling instanceof VariableTree other
          && source.start(other) == source.start(variable)) {
        throw new Refused("several variables are declared in one statement");
      }
    }
    if (source.text().charAt(source.end(variable) - 1) != ';') {
      throw new Refused("several variables are declared in one statement");
    }
  }

  boolean isInferred(VariableTree variable) {
    Tree type = variable.getType();
    return type == null || !source.isWritten(type) || source.of(type).equals("var");
  }

  private String arrayPrefix(TreePath path, Draft draft) throws Refused {
    VariableTree variable = (VariableTree) path.getLeaf();
    if (!source.of(variable.getInitializer()).startsWith("{")) {
      return "";
    }
    TypeMirror type = code.type(path);
    return "new " + imports.text(type, draft) + " ";
  }
}
