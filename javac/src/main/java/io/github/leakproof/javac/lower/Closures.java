package io.github.leakproof.javac.lower;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes closures of the code within a body. */
public interface Closures {

  /** The lambda at the path, which stands in {@code body}. */
  Closure lambda(TreePath path, Body body);

  /**
   * The method reference at the path.
   *
   * @param bound the value that its qualifier has here; absent if the qualifier is a type
   */
  Closure reference(TreePath path, Body body, @Nullable Place bound);

  /** An instance of a class that is declared within a body; empty for other classes. */
  Optional<Closure> instance(ClassSymbol symbol, Body body);
}
