package io.github.leakproof.javac.lower;

/** A member named {@code m}, in a class with the members that the cases use. */
final class LoweringCase {
  private static final String CLASS =
      """
      import java.io.IOException;
      class Case {
        static final int LIMIT = 3;
        enum Kind { ONE, TWO }
        static class Resource implements AutoCloseable {
          void use() {}
          public void close() throws IOException {}
        }
        int field;
        int work() { return 0; }
        int read() throws IOException { return 0; }
        Resource open() { return null; }
        void handle(Exception e) {}
        void use(String s) {}
        %s
      }
      """;

  private LoweringCase() {}

  /** Compiles the class with further members. */
  static Compiled compile(String members) {
    return Compiled.of(CLASS.formatted(members));
  }

  /** The graph of the member {@code m} as text, without lines. */
  static String dump(String members) {
    return compile(members).dump("m").replaceAll("(?m)^(\\d+)@\\d+", "$1");
  }
}
