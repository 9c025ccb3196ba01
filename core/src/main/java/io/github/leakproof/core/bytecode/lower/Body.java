package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodNode;

/**
 * What is to be lowered.
 *
 * @param owner the class that declares the method
 * @param method its code
 * @param scope the variables of the outermost method
 * @param given the places that parameters stand for which the source does not have, by their index
 *     in the descriptor: captured variables, enclosing instances
 * @param lambda what is known of the types, if it is a lambda's
 * @param written the method that the code was written in; for a lambda's, the one around it
 * @param yieldsValue whether a value that it returns is the result of what it implements
 */
public record Body(
    ClassFile owner,
    MethodNode method,
    LocalScope scope,
    Map<Integer, Place> given,
    @Nullable Lambda lambda,
    SourceMethod written,
    boolean yieldsValue) {
  public Body {
    given = Map.copyOf(given);
  }

  /** The type of a parameter, which may be known better than its descriptor says. */
  TypeRef type(int parameter, TypeRef erased) {
    // What a lambda captures comes before its parameters.
    int own = parameter - given.size();
    return lambda == null || own < 0 ? erased : lambda.parameter(own, erased);
  }
}
