package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol.ClassSymbol;

/** How much of the source that a compiler knows of belongs to a program. */
public interface Extent {
  /** All that the compiler has trees of; it is attributed already. */
  Extent WHOLE =
      new Extent() {
        @Override
        public boolean isSearched(ClassSymbol topLevel) {
          return true;
        }

        @Override
        public boolean hasSource(ClassSymbol topLevel) {
          return false;
        }

        @Override
        public boolean attribute(ClassSymbol topLevel) {
          return true;
        }
      };

  /** Whether callers and overriders are looked for in the class and those within it. */
  boolean isSearched(ClassSymbol topLevel);

  /** Whether the class is one of the program although the compiler has no tree of it any more. */
  boolean hasSource(ClassSymbol topLevel);

  /**
   * Sees to it that the class is attributed, now that a body of it is asked for.
   *
   * @return whether it is; what is not has no bodies
   */
  boolean attribute(ClassSymbol topLevel);
}
