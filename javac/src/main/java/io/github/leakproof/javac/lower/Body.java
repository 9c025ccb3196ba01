package io.github.leakproof.javac.lower;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST;

/**
 * What is to be lowered.
 *
 * @param path the code: a block, a lambda's expression, or a field with its initialiser
 * @param kind how the translation has to take it
 * @param parameters the parameters in order
 * @param assigned fields of a record that its constructor assigns at its end, and the parameters
 *     that they get
 * @param owner the class whose {@code this} the code sees
 * @param scope the variables of the outermost method
 * @param yieldsValue whether an expression as body is the result; {@code false} for lambdas without
 *     one
 */
public record Body(
    TreePath path,
    UnderlyingAST kind,
    List<VarSymbol> parameters,
    Map<VarSymbol, VarSymbol> assigned,
    ClassSymbol owner,
    LocalScope scope,
    boolean yieldsValue) {
  public Body {
    parameters = List.copyOf(parameters);
    assigned = Collections.unmodifiableMap(assigned);
  }
}
