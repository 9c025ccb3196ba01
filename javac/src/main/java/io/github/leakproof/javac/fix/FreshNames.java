package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.TypeMirror;

/** Names for new variables that clash with nothing in the method around them, and hide no field. */
final class FreshNames {

  private final Map<Tree, Set<String>> taken = new HashMap<>();

  /** The names in the outermost member around a place, and of the fields of the classes there. */
  private Set<String> taken(TreePath place) {
    Tree member = place.getLeaf();
    Set<String> fields = new HashSet<>();
    for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
      boolean isMember =
          path.getParentPath().getLeaf() instanceof ClassTree
              && !(path.getLeaf() instanceof ClassTree);
      member = isMember ? path.getLeaf() : member;
      if (path.getParentPath().getLeaf() instanceof ClassTree type) {
        addFields(type, fields);
      }
    }
    Set<String> names = taken.computeIfAbsent(member, FreshNames::names);
    names.addAll(fields);
    return names;
  }

  private static void addFields(ClassTree type, Set<String> names) {
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree field) {
        names.add(field.getName().toString());
      }
    }
  }

  private static Set<String> names(Tree root) {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        names.add(variable.getName().toString());
        return super.visitVariable(variable, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        boolean isPlain = call.getMethodSelect() instanceof IdentifierTree;
        return isPlain ? scan(call.getArguments(), null) : super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitIdentifier(IdentifierTree identifier, Void unused) {
        names.add(identifier.getName().toString());
        return null;
      }
    }.scan(root, null);
    return names;
  }

  /** A name for an exception parameter in the given scope. */
  String exception(TreePath scope) {
    return localName(scope, List.of("e", "failure", "exception"));
  }

  /** The same for the exception of a wait that is over without a result. */
  String timeout(TreePath scope) {
    return localName(scope, List.of("e", "timeout", "failure"));
  }

  /** A name like the wanted one, and not used anywhere in the member around the place. */
  String of(TreePath place, String wanted) {
    Set<String> names = taken(place);
    String base = SourceVersion.isName(wanted) ? wanted : wanted + "Value";
    String name = base;
    for (int i = 2; names.contains(name); i++) {
      name = base + i;
    }
    names.add(name);
    return name;
  }

  /** A name after the type's last word: {@code response} for {@code CloseableHttpResponse}. */
  String after(TreePath place, TypeMirror type) {
    return of(place, lastWord(type));
  }

  /** The last word of a type's name: {@code connection} for {@code URLConnection}. */
  static String lastWord(TypeMirror type) {
    String text = type.toString().replaceAll("<.*", "").replaceAll("^.*\\.", "");
    List<String> words =
        Pattern.compile("(?=\\p{Lu})").splitAsStream(text.replaceAll("@\\S+ ", "")).toList();
    int size = words.size();
    boolean isService = size > 1 && words.get(size - 1).equals("Service");
    String last = words.get(isService ? size - 2 : size - 1);
    return last.toLowerCase(Locale.ROOT);
  }

  private String localName(TreePath scope, List<String> candidates) {
    Set<String> visible = names(scope.getLeaf());
    TreePath body = Code.body(scope);
    for (TreePath path = scope;
        path != null && path != body.getParentPath();
        path = path.getParentPath()) {
      addDeclared(path, visible);
    }
    return candidates.stream()
        .filter(c -> !visible.contains(c))
        .findFirst()
        .orElseGet(() -> of(scope, "e"));
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
