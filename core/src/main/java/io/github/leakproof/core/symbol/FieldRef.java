package io.github.leakproof.core.symbol;

/**
 * A field by the class that declares it.
 *
 * @param owner binary name of the declaring class
 * @param name the field's simple name
 */
public record FieldRef(String owner, String name) {
  @Override
  public String toString() {
    return owner + "." + name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldRef that && owner.equals(that.owner) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }
}
