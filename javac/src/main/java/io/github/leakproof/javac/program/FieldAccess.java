package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Name;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.symbol.FieldRef;
import org.jspecify.annotations.Nullable;

/** Looks for a field's name in a body, where no binding of names is needed. */
final class FieldAccess extends TreeScanner {
  private final String field;
  private boolean found;

  private FieldAccess(String field) {
    this.field = field;
  }

  /** Whether the body names something so, is the field's initialiser, or makes a record. */
  static boolean isIn(Declaration declaration, FieldRef field) {
    return isInitializer(declaration.tree(), field)
        || isOfRecord(declaration)
        || isNamed(declaration.code(), field);
  }

  private static boolean isInitializer(JCTree tree, FieldRef field) {
    return tree instanceof JCVariableDecl declared && declared.name.contentEquals(field.name());
  }

  /** A record's constructor assigns fields that nobody names. */
  private static boolean isOfRecord(Declaration declaration) {
    return declaration.kind() == MethodUnit.Kind.CONSTRUCTOR
        && (declaration.owner().symbol().flags() & Flags.RECORD) != 0;
  }

  private static boolean isNamed(@Nullable JCTree code, FieldRef field) {
    FieldAccess search = new FieldAccess(field.name());
    search.scan(code);
    return search.found;
  }

  @Override
  public void scan(@Nullable JCTree tree) {
    if (!found) {
      super.scan(tree);
    }
  }

  @Override
  public void visitIdent(JCIdent tree) {
    name(tree.name);
  }

  @Override
  public void visitSelect(JCFieldAccess tree) {
    name(tree.name);
    super.visitSelect(tree);
  }

  private void name(Name name) {
    found |= name.contentEquals(field);
  }
}
