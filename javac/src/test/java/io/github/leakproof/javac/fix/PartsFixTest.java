package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.STREAM_NOT_CLOSED;

import org.junit.jupiter.api.Test;

/** Parts of a resource that outlive it, and expressions that choose. */
final class PartsFixTest {
  private static final FixTester STREAM = FixTester.of(STREAM_NOT_CLOSED, "$.close()");
  private static final String HEAD =
      """
      import java.io.*;
      import java.nio.file.*;
      import java.util.*;
      import java.util.stream.*;

      class T {
        Iterator<Path> paths;
      """;

  private static String inClass(String method) {
    return HEAD + method.indent(2) + "}\n";
  }

  private static void refuses(String method, String reason) {
    STREAM.refuses(inClass(method), reason);
  }

  private static void fixes(String before, String after) {
    STREAM.fixes(inClass(before), inClass(after));
  }

  @Test
  void leavesWhatAnIteratorReads() {
    refuses(
        """
        Iterator<Path> m(Path folder) throws IOException {
          DirectoryStream<Path> stream = Files./*site*/newDirectoryStream(folder);
          Iterator<Path> all = stream.iterator();
          return all;
        }
        """,
        "read from it later");
  }

  @Test
  void leavesWhatAStreamOfASpliteratorReads() {
    refuses(
        """
        Stream<Path> m(Path folder) throws IOException {
          DirectoryStream<Path> stream = Files./*site*/newDirectoryStream(folder);
          return StreamSupport.stream(stream.spliterator(), false);
        }
        """,
        "read from it later");
  }

  @Test
  void leavesWhatAnIteratorInAFieldReads() {
    refuses(
        """
        void m(Path folder) throws IOException {
          DirectoryStream<Path> stream = Files./*site*/newDirectoryStream(folder);
          paths = stream.iterator();
        }
        """,
        "used behind its block");
  }

  @Test
  void closesWhatIsReadToTheEnd() {
    fixes(
        """
        Iterator<String> m(BufferedReader lines) throws IOException {
          BufferedReader reader = /*site*/new BufferedReader(lines);
          return reader.lines().collect(Collectors.toList()).iterator();
        }
        """,
        """
        Iterator<String> m(BufferedReader lines) throws IOException {
          try (BufferedReader reader = new BufferedReader(lines)) {
            return reader.lines().collect(Collectors.toList()).iterator();
          }
        }
        """);
  }

  @Test
  void closesWhatAMapReads() {
    fixes(
        """
        Properties m(String name) throws IOException {
          Properties properties = new Properties();
          properties.load(/*site*/new FileInputStream(name));
          return properties;
        }
        """,
        """
        Properties m(String name) throws IOException {
          Properties properties = new Properties();
          try (FileInputStream stream = new FileInputStream(name)) {
            properties.load(stream);
          }
          return properties;
        }
        """);
  }

  @Test
  void leavesWhatACollectionHolds() {
    refuses(
        """
        void m(String name) throws IOException {
          List<InputStream> streams = new ArrayList<>();
          InputStream stream = /*site*/new FileInputStream(name);
          streams.add(stream);
        }
        """,
        "stored in a collection");
  }

  @Test
  void leavesWhatOneArmReturns() {
    refuses(
        """
        InputStream m(String name, boolean isWanted) throws IOException {
          InputStream stream = /*site*/new FileInputStream(name);
          return isWanted ? stream : null;
        }
        """,
        "one arm of an expression returns it");
  }

  @Test
  void leavesWhatOneCaseReturns() {
    refuses(
        """
        InputStream m(String name, int kind) throws IOException {
          InputStream stream = /*site*/new FileInputStream(name);
          return switch (kind) {
            case 0 -> new BufferedInputStream(stream);
            default -> {
              yield null;
            }
          };
        }
        """,
        "one arm of an expression returns it");
  }

  @Test
  void leavesWhatASwitchYields() {
    refuses(
        """
        InputStream m(String name, int kind) throws IOException {
          return switch (kind) {
            case 0 -> {
              InputStream stream = /*site*/new FileInputStream(name);
              if (stream.read() < 0) {
                yield null;
              }
              yield stream;
            }
            default -> null;
          };
        }
        """,
        "a switch expression yields it");
  }

  @Test
  void returnsWhatEachArmReturns() {
    fixes(
        """
        InputStream m(String name, boolean isZipped) throws IOException {
          InputStream stream = /*site*/new FileInputStream(name);
          if (stream.read() < 0) {
            return null;
          }
          return isZipped ? new BufferedInputStream(stream) : stream;
        }
        """,
        """
        InputStream m(String name, boolean isZipped) throws IOException {
          InputStream stream = new FileInputStream(name);
          try {
            if (stream.read() < 0) {
              stream.close();
              return null;
            }
            return isZipped ? new BufferedInputStream(stream) : stream;
          } catch (Throwable e) {
            stream.close();
            throw e;
          }
        }
        """);
  }

  @Test
  void keepsCommentsBetweenStatementsOfALine() {
    fixes(
        """
        int m(String name) throws IOException {
          InputStream stream = /*site*/new FileInputStream(name); /* the first byte */ return stream.read();
        }
        """,
        """
        int m(String name) throws IOException {
          try (InputStream stream = new FileInputStream(name)) {
            /* the first byte */ return stream.read();
          }
        }
        """);
  }

  @Test
  void namesAClassThatTwoPackagesHave() {
    String before =
        """
        import java.awt.*;
        import java.util.*;

        class T {
          abstract static class Rows implements java.util.List<String>, AutoCloseable {}
          static java.util.List<String> open() { return null; }
          int m() throws Exception {
            return T./*site*/open().size();
          }
        }
        """;
    FixTester.of(STREAM_NOT_CLOSED, "$.clear()")
        .fixes(
            before,
            before
                .replace("/*site*/", "")
                .replace(
                    "    return T.open().size();\n",
                    """
                        java.util.List<String> list = T.open();
                        try {
                          return list.size();
                        } finally {
                          list.clear();
                        }
                    """));
  }
}
