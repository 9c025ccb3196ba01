package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.flow.Place;
import java.util.Map;
import org.objectweb.asm.tree.MethodNode;

/**
 * What is to be lowered.
 *
 * @param owner the class that declares the method
 * @param method its code
 * @param scope the variables of the outermost method
 * @param given the places that parameters stand for which the source does not have, by their index
 *     in the descriptor: captured variables, enclosing instances
 * @param written name of the method that the code was written in
 * @param yieldsValue whether a value that it returns is the result of what it implements
 */
public record Body(
    ClassFile owner,
    MethodNode method,
    LocalScope scope,
    Map<Integer, Place> given,
    String written,
    boolean yieldsValue) {
  public Body {
    given = Map.copyOf(given);
  }
}
