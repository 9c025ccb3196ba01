package io.github.leakproof.javac.fix;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.TypeMirror;

/** Names for new variables that clash with nothing in the file. */
final class FreshNames {

  private final Set<String> taken = new HashSet<>();

  FreshNames(Tree unit) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        taken.add(variable.getName().toString());
        return super.visitVariable(variable, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        taken.add(identifier.getName().toString());
        return null;
      }
    }.scan(unit, null);
  }

  /** A name for an exception parameter in the given scope. */
  String exception(TreePath scope) {
    return localName(scope, List.of("e", "timeout", "failure"));
  }

  /** A name like the wanted one, and not used anywhere in the file. */
  String of(String wanted) {
    String base = SourceVersion.isName(wanted) ? wanted : wanted + "Value";
    String name = base;
    for (int i = 2; taken.contains(name); i++) {
      name = base + i;
    }
    taken.add(name);
    return name;
  }

  /** A name after the type's last word: {@code response} for {@code CloseableHttpResponse}. */
  String after(TypeMirror type) {
    String text = type.toString().replaceAll("<.*", "").replaceAll("^.*\\.", "");
    List<String> words =
        Pattern.compile("(?=\\p{Lu})").splitAsStream(text.replaceAll("@\\S+ ", "")).toList();
    int size = words.size();
    boolean isService = size > 1 && words.get(size - 1).equals("Service");
    String last = words.get(isService ? size - 2 : size - 1);
    return of(last.toLowerCase(Locale.ROOT));
  }

  private String localName(TreePath scope, List<String> candidates) {
    Set<String> visible = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        visible.add(variable.getName().toString());
        return super.visitVariable(variable, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        visible.add(identifier.getName().toString());
        return null;
      }
    }.scan(scope.getLeaf(), null);
    TreePath body = Code.body(scope);
    for (TreePath path = scope;
        path != null && path != body.getParentPath();
        path = path.getParentPath()) {
      addDeclared(path, visible);
    }
    return candidates.stream()
        .filter(c -> !visible.contains(c))
        .findFirst()
        .orElseGet(() -> of("e"));
  }

  private static void addDeclared(TreePath path, Set<String> visible) {
    TreePath parent = path.getParentPath();
    if (parent == null) {
      return;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree instanceof VariableTree variable) {
          visible.add(variable.getName().toString());
        }
        return tree == parent.getLeaf() ? super.scan(tree, null) : null;
      }
    }.scan(parent.getLeaf(), null);
  }
}
