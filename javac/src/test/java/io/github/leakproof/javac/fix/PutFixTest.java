package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT;

import org.junit.jupiter.api.Test;

final class PutFixTest {

  private static final String UNIT = "java.util.concurrent.TimeUnit";
  private static final FixTester PUT =
      FixTester.of(BLOCKING_PUT_WITHOUT_TIMEOUT, "$.offer($0, $seconds, TimeUnit.SECONDS)", UNIT);
  private static final FixTester EXCHANGE =
      FixTester.of(
          BLOCKING_PUT_WITHOUT_TIMEOUT, "$.exchange($0, $seconds, TimeUnit.SECONDS)", UNIT);
  private static final FixTester SUBMIT =
      FixTester.of(
          BLOCKING_PUT_WITHOUT_TIMEOUT, "$.offer($0, $seconds, TimeUnit.SECONDS, null)", UNIT);
  private static final String HEAD =
      """
      import java.util.concurrent.*;

      class T {
        BlockingQueue<String> q;
        interface Sink { void put(String s) throws InterruptedException; }
      """;

  private static void fixes(String before, String after) {
    PUT.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(FixTester tester, String before, String reason) {
    tester.refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void offersWithATimeout() {
    fixes(
        """
        void m(String s) throws InterruptedException {
          q./*site*/put(s.trim()); // hand over
        }
        """,
        """
        void m(String s) throws InterruptedException {
          if (!q.offer(s.trim(), 30, TimeUnit.SECONDS)) {
            throw new RejectedExecutionException("no room within 30 seconds");
          } // hand over
        }
        """);
  }

  @Test
  void addsImports() {
    PUT.fixes(
        """
        package p;

        import java.util.concurrent.BlockingQueue;
        import java.util.zip.CRC32;

        class T {
          CRC32 c;
          void m(BlockingQueue<String> q) throws InterruptedException {
            q./*site*/put("a");
          }
        }
        """,
        """
        package p;

        import java.util.concurrent.BlockingQueue;
        import java.util.concurrent.RejectedExecutionException;
        import java.util.concurrent.TimeUnit;
        import java.util.zip.CRC32;

        class T {
          CRC32 c;
          void m(BlockingQueue<String> q) throws InterruptedException {
            if (!q.offer("a", 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          }
        }
        """);
  }

  @Test
  void namesClassesThatClashInFull() {
    PUT.fixes(
        """
        class T {
          enum TimeUnit { A }
          void m(java.util.concurrent.BlockingQueue<String> q) throws Exception {
            q./*site*/put("a");
          }
        }
        """,
        """
        import java.util.concurrent.RejectedExecutionException;

        class T {
          enum TimeUnit { A }
          void m(java.util.concurrent.BlockingQueue<String> q) throws Exception {
            if (!q.offer("a", 30, java.util.concurrent.TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          }
        }
        """);
  }

  @Test
  void bracesABranch() {
    fixes(
        """
        void m(String s) throws InterruptedException {
          if (s != null)
            q./*site*/put(s);
          else q./*site*/put("");
          for (String t : s.split(",")) q./*site*/put(t);
        }
        """,
        """
        void m(String s) throws InterruptedException {
          if (s != null) {
            if (!q.offer(s, 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          }
          else {
            if (!q.offer("", 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          }
          for (String t : s.split(",")) {
            if (!q.offer(t, 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          }
        }
        """);
  }

  @Test
  void bracesALambda() {
    fixes(
        """
        Sink m() {
          return s -> q./*site*/put(s);
        }
        """,
        """
        Sink m() {
          return s -> {
            if (!q.offer(s, 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          };
        }
        """);
  }

  @Test
  void turnsAMethodReferenceIntoALambda() {
    fixes(
        """
        Sink m() {
          return q/*keep*/::put;
        }
        Sink o() {
          return /*site*/q::put;
        }
        """,
        """
        Sink m() {
          return q/*keep*/::put;
        }
        Sink o() {
          return item -> {
            if (!q.offer(item, 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          };
        }
        """);
  }

  @Test
  void staysInACaseGroupAndAnArrow() {
    fixes(
        """
        void m(int i) throws InterruptedException {
          switch (i) {
            case 1:
              q./*site*/put("a");
              break;
            default:
          }
          switch (i) {
            case 1 -> q./*site*/put("b");
            default -> {}
          }
        }
        """,
        """
        void m(int i) throws InterruptedException {
          switch (i) {
            case 1:
              if (!q.offer("a", 30, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("no room within 30 seconds");
              }
              break;
            default:
          }
          switch (i) {
            case 1 -> {
              if (!q.offer("b", 30, TimeUnit.SECONDS)) {
                throw new RejectedExecutionException("no room within 30 seconds");
              }
            }
            default -> {}
          }
        }
        """);
  }

  @Test
  void keepsAnArgumentOfSeveralLines() {
    fixes(
        """
        void m() throws InterruptedException {
          q./*site*/put(
              String.join(
                  "-", // dash
                  "a"));
        }
        """,
        """
        void m() throws InterruptedException {
          if (!q.offer(String.join(
                  "-", // dash
                  "a"), 30, TimeUnit.SECONDS)) {
            throw new RejectedExecutionException("no room within 30 seconds");
          }
        }
        """);
  }

  @Test
  void losesNoComment() {
    refuses(
        PUT,
        """
        void m(String s) throws InterruptedException {
          q./*site*/put(s /* the name */);
        }
        """,
        "a comment stands among the arguments");
  }

  @Test
  void exchangesWhereTheTimeoutIsExpected() {
    EXCHANGE.fixes(
        HEAD
            + "  String m(Exchanger<String> x) throws Exception {"
            + " return x./*site*/exchange(\"a\").trim(); }\n}\n",
        HEAD
            + "  String m(Exchanger<String> x) throws Exception {"
            + " return x.exchange(\"a\", 30, TimeUnit.SECONDS).trim(); }\n}\n");
  }

  @Test
  void submitsWithATimeout() {
    SUBMIT.fixes(
        HEAD
            + """
              void m(SubmissionPublisher<String> p) {
                p./*site*/submit("a");
              }
            }
            """,
        HEAD
            + """
              void m(SubmissionPublisher<String> p) {
                if (p.offer("a", 30, TimeUnit.SECONDS, null) < 0) {
                  throw new RejectedExecutionException("no room within 30 seconds");
                }
              }
            }
            """);
  }

  @Test
  void throwsOnlyWhereSomebodyHearsOfIt() {
    refuses(
        PUT,
        """
        void m() throws InterruptedException {
          try {
            q./*site*/put("a");
          } catch (RuntimeException e) {
            e.printStackTrace();
          }
        }
        """,
        "would hide that time is up");
    fixes(
        """
        void m() throws InterruptedException {
          try {
            q./*site*/put("a");
          } catch (RuntimeException e) {
            throw new IllegalStateException(e);
          }
        }
        """,
        """
        void m() throws InterruptedException {
          try {
            if (!q.offer("a", 30, TimeUnit.SECONDS)) {
              throw new RejectedExecutionException("no room within 30 seconds");
            }
          } catch (RuntimeException e) {
            throw new IllegalStateException(e);
          }
        }
        """);
  }

  @Test
  void refusesWhatHasNoPlaceOrNoTimeout() {
    refuses(
        EXCHANGE,
        """
        String m(Exchanger<String> x) throws InterruptedException {
          return x./*site*/exchange("a");
        }
        """,
        "checked exception");
    refuses(
        SUBMIT,
        "int m(SubmissionPublisher<String> p) { return p./*site*/submit(\"a\"); }",
        "is used");
    refuses(
        PUT,
        """
        void m() throws InterruptedException {
          for (int i = 0; i < 9; q./*site*/put("a")) i++;
        }
        """,
        "head of a loop");
    refuses(
        PUT,
        """
        Sink m() {
          BlockingQueue<String> p = q;
          Sink s = /*site*/p::put;
          p = null;
          return s;
        }
        """,
        "assigned");
  }
}
