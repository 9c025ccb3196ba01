package io.github.leakproof.testcases.proofs;

import java.util.Map;

/** Defines some classes anew, so that nothing static is shared with another run. */
final class FreshLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  /**
   * Asks the tests' loader for all other classes.
   *
   * @param classes the classes by their binary names
   */
  FreshLoader(Map<String, byte[]> classes) {
    super(FreshLoader.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
