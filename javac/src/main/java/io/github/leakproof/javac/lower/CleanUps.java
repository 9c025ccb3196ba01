package io.github.leakproof.javac.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAnnotation;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCExpressionStatement;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCLiteral;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Names;
import com.sun.tools.javac.util.Position;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Annotations of local variables for which a code generator writes a {@code try} around the rest of
 * the block, whose {@code finally} releases the variable.
 */
final class CleanUps {
  private static final String RELEASE = "close";

  private final TreeMaker maker;
  private final Types types;
  private final Names names;
  private final CompilationUnitTree unit;
  private final Set<String> annotations;

  /**
   * The annotations of one compilation unit.
   *
   * @param annotations their binary names
   */
  CleanUps(Context context, CompilationUnitTree unit, Set<String> annotations) {
    this.maker = TreeMaker.instance(context);
    this.types = Types.instance(context);
    this.names = Names.instance(context);
    this.unit = unit;
    this.annotations = annotations;
  }

  /** The statement that the rest of a block becomes after a declaration; null if it stays as is. */
  @Nullable JCTry after(StatementTree declaration, java.util.List<? extends StatementTree> rest) {
    if (!(declaration instanceof JCVariableDecl variable) || variable.mods.annotations.isEmpty()) {
      return null;
    }
    for (JCAnnotation annotation : variable.mods.annotations) {
      MethodSymbol release = isCleanUp(annotation) ? release(variable, annotation) : null;
      if (release != null) {
        return attempt(variable, release, rest);
      }
    }
    return null;
  }

  /** The release at the end of such a statement. */
  static JCExpression call(JCTry statement) {
    return ((JCExpressionStatement) statement.finalizer.stats.head).expr;
  }

  private JCTry attempt(
      JCVariableDecl variable, MethodSymbol release, java.util.List<? extends StatementTree> rest) {
    maker.at(variable.pos);
    JCExpression call = maker.App(select(variable, release));
    List<JCStatement> statements = List.nil();
    for (StatementTree statement : rest) {
      statements = statements.append((JCStatement) statement);
    }
    JCTry attempt =
        maker.Try(
            maker.Block(0, statements), List.nil(), maker.Block(0, List.of(maker.Exec(call))));
    maker.at(Position.NOPOS);
    return attempt;
  }

  /** {@code variable.release}, made in a way that the compilers of all JDKs have. */
  private JCFieldAccess select(JCVariableDecl variable, MethodSymbol release) {
    JCFieldAccess method = maker.Select(maker.Ident(variable.sym), release.name);
    method.sym = release;
    method.type = release.type;
    return method;
  }

  private boolean isCleanUp(JCAnnotation annotation) {
    JCTree name = annotation.annotationType;
    return UnresolvedSymbols.isBroken(name.type)
        ? annotations.contains(name.toString()) || isImported(name.toString())
        : annotations.contains(name.type.tsym.flatName().toString());
  }

  /** Whether the file imports such an annotation, which the class path need not have. */
  private boolean isImported(String name) {
    return unit.getImports().stream()
        .map(ImportTree::getQualifiedIdentifier)
        .map(Tree::toString)
        .map(text -> text.endsWith(".*") ? text.substring(0, text.length() - 1) + name : text)
        .anyMatch(text -> text.endsWith("." + name) && annotations.contains(text));
  }

  /** The method without parameters that the annotation's only value names. */
  private @Nullable MethodSymbol release(JCVariableDecl variable, JCAnnotation annotation) {
    String name = RELEASE;
    for (JCExpression argument : annotation.args) {
      JCExpression value = argument instanceof JCAssign assign ? assign.rhs : argument;
      name = value instanceof JCLiteral literal ? literal.value.toString() : name;
    }
    for (Type type : types.closure(variable.sym.type)) {
      for (Symbol member : type.tsym.members().getSymbolsByName(names.fromString(name))) {
        if (member instanceof MethodSymbol method && method.params().isEmpty()) {
          return method;
        }
      }
    }
    return null;
  }
}
