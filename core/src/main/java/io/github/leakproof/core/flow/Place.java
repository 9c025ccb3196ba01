package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.TypeRef;

/** Where a value lies: what events read and write. */
public sealed interface Place {

  /** The receiver of the method; in an anonymous class's methods, that class's own receiver. */
  record This() implements Place {
    @Override
    public boolean equals(Object other) {
      return other instanceof This;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** The enclosing instance of the named class ({@code Outer.this}), seen from an inner class. */
  record Outer(String className) implements Place {
    @Override
    public boolean equals(Object other) {
      return other instanceof Outer that && className.equals(that.className);
    }

    @Override
    public int hashCode() {
      return className.hashCode();
    }
  }

  /**
   * A parameter or a local variable. A closure's captured variables are the very locals of the
   * enclosing body: same {@code id}.
   *
   * @param id unique within the outermost method
   * @param name as written; names of variables that the compiler made are not Java identifiers
   * @param type declared or inferred type
   */
  record Local(int id, String name, TypeRef type) implements Place {
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Local that && id == that.id && name.equals(that.name));
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** The value of one expression; assigned by exactly one step, unique within the graph. */
  record Temp(int id) implements Place {
    @Override
    public boolean equals(Object other) {
      return other instanceof Temp that && id == that.id;
    }

    @Override
    public int hashCode() {
      return ~id;
    }
  }

  /** A class as the base of its static fields and methods. */
  record Type(String className) implements Place {
    @Override
    public boolean equals(Object other) {
      return other instanceof Type that && className.equals(that.className);
    }

    @Override
    public int hashCode() {
      return className.hashCode();
    }
  }
}
