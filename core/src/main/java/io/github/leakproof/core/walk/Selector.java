package io.github.leakproof.core.walk;

import io.github.leakproof.core.symbol.FieldRef;
import java.util.List;

/** One step from an object to another that it leads to. */
public sealed interface Selector {

  /** A field of the object. */
  record Field(FieldRef field) implements Selector {
    @Override
    public boolean equals(Object other) {
      return other instanceof Field that && field.equals(that.field);
    }

    @Override
    public int hashCode() {
      return field.hashCode();
    }
  }

  /**
   * The result of a call on the object, taken for the same at each equal call: lock getters.
   *
   * @param name the method's name
   * @param arguments constants and access paths
   */
  record Call(String name, List<Object> arguments) implements Selector {
    private static final String ELEMENT = "[]";

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Call that
          && name.equals(that.name)
          && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + arguments.hashCode();
    }

    /** What a collection keeps under the key, by whatever method it is looked up. */
    static Call element(Object key) {
      return new Call(ELEMENT, List.of(key));
    }

    /** The same of whatever key, for those who do not know the key; other calls as they are. */
    public Call ofAnyKey() {
      return name.equals(ELEMENT) ? new Call(name, List.of()) : this;
    }
  }

  /** An element of an array; the index is a constant or an access path. */
  record Index(Object index) implements Selector {
    @Override
    public boolean equals(Object other) {
      return other instanceof Index that && index.equals(that.index);
    }

    @Override
    public int hashCode() {
      return index.hashCode();
    }
  }
}
