package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.LocalScope;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Makes the units of a class's members. */
final class Members {
  private final JavacProgram program;
  private final SymbolNames names;
  private final CallIndex index;

  Members(JavacProgram program, SymbolNames names, CallIndex index) {
    this.program = program;
    this.names = names;
    this.index = index;
  }

  /** The unit of a class within another one. */
  JavacClass nested(
      JCClassDecl tree, JavacClass outer, @Nullable LocalScope scope, Supplier<TreePath> locator) {
    return program.register(new JavacClass(tree, outer, scope, this, names, locator));
  }

  /** The methods, constructors and initialisers of a class in source order. */
  List<JavacMethod> bodies(JavacClass owner) {
    List<JavacMethod> result = new ArrayList<>();
    boolean hasCode = owner.symbol().getKind() != ElementKind.ANNOTATION_TYPE;
    for (JCTree member : owner.tree().defs) {
      if (!hasCode) {
        break;
      }
      if (member instanceof JCMethodDecl method && method.sym != null) {
        result.add(unit(new DeclaredMethod(owner, method, program, names)));
      } else if (member instanceof JCBlock block) {
        boolean isStatic = (block.flags & Flags.STATIC) != 0;
        result.add(unit(new Initializer(owner, block, isStatic, program)));
      } else if (member instanceof JCVariableDecl field && isComputed(field)) {
        result.add(unit(new Initializer(owner, field, field.sym.isStatic(), program)));
      }
    }
    return List.copyOf(result);
  }

  private JavacMethod unit(Declaration declaration) {
    return new JavacMethod(declaration, index);
  }

  private static boolean isComputed(JCVariableDecl field) {
    VarSymbol symbol = field.sym;
    return symbol != null && field.init != null && symbol.getConstValue() == null;
  }

  /** A reference for code that has no name; the position keeps it apart from others. */
  static MethodRef artificial(JavacClass owner, String kind, JCTree tree) {
    String name = "<" + kind + " " + tree.getStartPosition() + ">";
    return new MethodRef(owner.name(), name, List.of(), "void", false);
  }
}
