package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.RESPONSE_BODY_NOT_CLOSED;

import org.junit.jupiter.api.Test;

final class ResponseFixTest {

  private static final FixTester RESPONSE = FixTester.of(RESPONSE_BODY_NOT_CLOSED, "$.close()");
  private static final FixTester PLAIN = FixTester.of(RESPONSE_BODY_NOT_CLOSED, "$.end()");
  private static final FixTester ENTITY =
      FixTester.of(RESPONSE_BODY_NOT_CLOSED, "Quiet.consume($.entity())", "p.Quiet");
  private static final FixTester BODY = FixTester.of(RESPONSE_BODY_NOT_CLOSED, "$.body().close()");
  private static final FixTester LENT =
      FixTester.of(RESPONSE_BODY_NOT_CLOSED, "$receiver.detach($)");
  private static final String HEAD =
      """
      package p;

      import java.io.*;

      class T {
        Client client;
        void log(Object o) {}
      """;
  private static final String STUBS =
      """
      }

      interface Client {
        Response execute() throws IOException;
        Plain plain() throws IOException;
        InputStream stream() throws IOException;
        Client with(String s);
      }

      class Response implements Closeable {
        int code() { return 1; }
        String text() throws IOException { return ""; }
        InputStream body() { return null; }
        @Override public void close() {}
      }

      class Plain {
        int code() { return 1; }
        Object entity() { return null; }
        InputStream body() { return null; }
        void end() {}
        Plain attach() { return this; }
        void detach(Plain previous) {}
      }

      class Quiet {
        static void consume(Object o) {}
      }

      interface Callback {
        void onResponse(Response r) throws IOException;
      }
      """;

  private static String source(String members) {
    return HEAD + members.indent(2) + STUBS;
  }

  private static void fixes(FixTester tester, String before, String after) {
    tester.fixes(source(before), source(after));
  }

  private static void fixes(String before, String after) {
    fixes(RESPONSE, before, after);
  }

  private static void refuses(String before, String reason) {
    RESPONSE.refuses(source(before), reason);
  }

  @Test
  void surroundsAHeaderThatOnlyTakesSomethingFromIt() {
    fixes(
        """
        int m() throws IOException {
          Response r = client./*site*/execute();
          try (InputStream in = r.body()) {
            return in.read();
          }
        }
        """,
        """
        int m() throws IOException {
          try (Response r = client.execute()) {
            try (InputStream in = r.body()) {
              return in.read();
            }
          }
        }
        """);
  }

  @Test
  void surroundsAHeaderWhoseWrapperMayFail() {
    fixes(
        """
        int m() throws IOException {
          InputStream in = client./*site*/stream();
          try (ObjectInputStream objects = new ObjectInputStream(in)) {
            return objects.readInt();
          }
        }
        """,
        """
        int m() throws IOException {
          try (InputStream in = client.stream()) {
            try (ObjectInputStream objects = new ObjectInputStream(in)) {
              return objects.readInt();
            }
          }
        }
        """);
  }

  @Test
  void refusesWhereAHeaderIsGivenIt() {
    refuses(
        """
        int m() throws IOException {
          Response r = client./*site*/execute();
          try (Closeable all = wrapped(r)) {
            return r.code();
          }
        }
        Closeable wrapped(Response r) { return r; }
        """,
        "a try statement releases it already");
  }

  @Test
  void givesBackOnce() {
    fixes(
        LENT,
        """
        int m(Plain p) {
          Plain previous = p./*site*/attach();
          int code = p.code();
          p.detach(previous);
          return code;
        }
        """,
        """
        int m(Plain p) {
          int code;
          Plain previous = p.attach();
          try {
            code = p.code();
          } finally {
            p.detach(previous);
          }
          return code;
        }
        """);
  }

  @Test
  void turnsTheDeclarationIntoAHeader() {
    fixes(
        """
        int m() throws IOException {
          Response r = client./*site*/execute(); // ask
          if (r.code() != 200) {
            throw new IOException();
          }
          return r.text().length();
        }
        """,
        """
        int m() throws IOException {
          try (Response r = client.execute()) { // ask
            if (r.code() != 200) {
              throw new IOException();
            }
            return r.text().length();
          }
        }
        """);
  }

  @Test
  void endsAtTheCloseThatIsThere() {
    fixes(
        """
        int m() throws IOException {
          final var r = client./*site*/execute();
          String s = r.text();
          if (s.isEmpty()) {
            r.close();
            return 0;
          }
          r.close();
          return s.length();
        }
        """,
        """
        int m() throws IOException {
          String s;
          try (final var r = client.execute()) {
            s = r.text();
            if (s.isEmpty()) {
              return 0;
            }
          }
          return s.length();
        }
        """);
  }

  @Test
  void replacesATryThatComesTooLate() {
    fixes(
        """
        int m() throws IOException {
          Response r = client./*site*/execute();
          if (r.code() != 200) throw new IOException();
          try {
            // read
            return r.text().length();
          } finally {
            r.close();
          }
        }
        """,
        """
        int m() throws IOException {
          try (Response r = client.execute()) {
            if (r.code() != 200) throw new IOException();
            // read
            return r.text().length();
          }
        }
        """);
  }

  @Test
  void keepsCloseUsedLaterInFinally() {
    fixes(
        """
        void m() throws IOException {
          Response r = client./*site*/execute();
          log(r.text());
          r.close();
          log(r.code());
        }
        """,
        """
        void m() throws IOException {
          Response r = client.execute();
          try {
            log(r.text());
          } finally {
            r.close();
          }
          log(r.code());
        }
        """);
  }

  @Test
  void namesAChainedResponse() {
    fixes(
        """
        int m(int response) throws IOException {
          int code = client.with("a")./*site*/execute().code();
          if (client./*site*/execute().code() > code) {
            return 1;
          }
          return client./*site*/execute().text().length() + response;
        }
        """,
        """
        int m(int response) throws IOException {
          int code;
          try (Response response2 = client.with("a").execute()) {
            code = response2.code();
          }
          try (Response response3 = client.execute()) {
            if (response3.code() > code) {
              return 1;
            }
          }
          try (Response response4 = client.execute()) {
            return response4.text().length() + response;
          }
        }
        """);
  }

  @Test
  void coversWhatIsReadFromAPart() {
    fixes(
        """
        int m() throws IOException {
          InputStream in = client./*site*/execute().body();
          int b = in.read();
          return b;
        }
        """,
        """
        int m() throws IOException {
          try (Response response = client.execute()) {
            InputStream in = response.body();
            int b = in.read();
            return b;
          }
        }
        """);
  }

  @Test
  void closesTheWrapper() {
    fixes(
        """
        String m() throws IOException {
          BufferedReader in = new BufferedReader(
              new InputStreamReader(client./*site*/stream()));
          return in.readLine();
        }
        """,
        """
        String m() throws IOException {
          try (BufferedReader in = new BufferedReader(
              new InputStreamReader(client.stream()))) {
            return in.readLine();
          }
        }
        """);
  }

  @Test
  void closesAWrapperThatHasNoReleaseOfTheResource() {
    fixes(
        ENTITY,
        """
        int m() throws IOException {
          InputStream in = /*site*/open(client.plain());
          int first = in.read();
          in.close();
          return first;
        }
        InputStream open(Plain p) { return p.body(); }
        """,
        """
        int m() throws IOException {
          int first;
          try (InputStream in = open(client.plain())) {
            first = in.read();
          }
          return first;
        }
        InputStream open(Plain p) { return p.body(); }
        """);
  }

  @Test
  void leavesAReturnedChoiceWhoseOtherArmOnlyAsksIt() {
    refuses(
        """
        Object m() throws IOException {
          Response r = client./*site*/execute();
          return r.code() == 1 ? new Kept(r) : "code " + r.code();
        }
        record Kept(Response response) {}
        """,
        "another loses it");
  }

  @Test
  void releasesWhatCannotBeClosed() {
    fixes(
        PLAIN,
        """
        int m() throws IOException {
          Plain r = client./*site*/plain();
          int c = r.code();
          r.end();
          return c;
        }
        """,
        """
        int m() throws IOException {
          int c;
          Plain r = client.plain();
          try {
            c = r.code();
          } finally {
            r.end();
          }
          return c;
        }
        """);
    fixes(
        ENTITY,
        """
        int m() throws IOException {
          Plain r = client./*site*/plain();
          return r.code();
        }
        """,
        """
        int m() throws IOException {
          Plain r = client.plain();
          try {
            return r.code();
          } finally {
            Quiet.consume(r.entity());
          }
        }
        """);
  }

  @Test
  void closesAtOnceWhatNobodyUses() {
    fixes(
        "void m() throws IOException { client./*site*/execute(); }",
        "void m() throws IOException { client.execute().close(); }");
  }

  @Test
  void closesAPart() {
    fixes(
        BODY,
        """
        int m() throws IOException {
          Plain r = client./*site*/plain();
          if (r.code() > 200) {
            return 0;
          }
          return r.body().read();
        }
        int n() throws IOException {
          Plain r = client./*site*/plain();
          InputStream in = r.body();
          return in.read();
        }
        """,
        """
        int m() throws IOException {
          Plain r = client.plain();
          try (InputStream stream = r.body()) {
            if (r.code() > 200) {
              return 0;
            }
            return r.body().read();
          }
        }
        int n() throws IOException {
          Plain r = client.plain();
          try (InputStream in = r.body()) {
            return in.read();
          }
        }
        """);
  }

  @Test
  void closesOnlyWhereItIsNotReturned() {
    fixes(
        """
        Response m() throws IOException {
          Response r = client./*site*/execute();
          if (r.code() == 404) {
            return null;
          }
          log(r.text());
          return r;
        }
        """,
        """
        Response m() throws IOException {
          Response r = client.execute();
          try {
            if (r.code() == 404) {
              r.close();
              return null;
            }
            log(r.text());
            return r;
          } catch (Throwable e) {
            r.close();
            throw e;
          }
        }
        """);
  }

  @Test
  void closesBeforeARetry() {
    fixes(
        """
        Response m() throws IOException {
          Response r = client./*site*/execute();
          while (r.code() > 500) {
            r = client./*site*/execute();
          }
          return r;
        }
        String n() throws IOException {
          Response r = null;
          for (int i = 0; i < 3; i++) {
            r = client./*site*/execute();
            if (r.code() == 200) {
              break;
            }
          }
          String s = r.text();
          r.close();
          return s;
        }
        """,
        """
        Response m() throws IOException {
          Response r = client.execute();
          while (r.code() > 500) {
            r.close();
            r = client.execute();
          }
          return r;
        }
        String n() throws IOException {
          Response r = null;
          for (int i = 0; i < 3; i++) {
            if (r != null) {
              r.close();
            }
            r = client.execute();
            if (r.code() == 200) {
              break;
            }
          }
          String s = r.text();
          r.close();
          return s;
        }
        """);
  }

  @Test
  void addsAFinallyToTheTryAround() {
    fixes(
        """
        void m() {
          Response r = null;
          try {
            r = client./*site*/execute();
            log(r.text());
          } catch (IOException e) {
            log(r == null ? e : r);
          }
        }
        """,
        """
        void m() {
          Response r = null;
          try {
            r = client.execute();
            log(r.text());
          } catch (IOException e) {
            log(r == null ? e : r);
          } finally {
            if (r != null) {
              r.close();
            }
          }
        }
        """);
  }

  @Test
  void releasesAnAssignedResponse() {
    fixes(
        """
        void m() throws IOException {
          Response r;
          r = client./*site*/execute();
          log(r.text());
        }
        """,
        """
        void m() throws IOException {
          Response r;
          r = client.execute();
          try {
            log(r.text());
          } finally {
            r.close();
          }
        }
        """);
  }

  @Test
  void declaresAResourceWhereTheLanguageAsksForIt() {
    RESPONSE
        .options("--release", "8")
        .fixes(
            source(
                """
                Callback m() {
                  return new Callback() {
                    @Override
                    public void onResponse(/*site*/Response r) throws IOException {
                      log(r.text());
                    }
                  };
                }
                """),
            source(
                """
                Callback m() {
                  return new Callback() {
                    @Override
                    public void onResponse(Response r) throws IOException {
                      try (Response r2 = r) {
                        log(r.text());
                      }
                    }
                  };
                }
                """));
  }

  @Test
  void closesTheParameterOfACallback() {
    fixes(
        """
        Callback a = new Callback() {
          @Override
          public void onResponse(/*site*/Response r) throws IOException {
            // check
            if (r.code() > 200) {
              return;
            }
            log(r.text());
            r.close();
          }
        };
        Callback b = (/*site*/r) -> log(r.code());
        Callback c = /*site*/r -> {
        };
        """,
        """
        Callback a = new Callback() {
          @Override
          public void onResponse(Response r) throws IOException {
            try (r) {
              // check
              if (r.code() > 200) {
                return;
              }
              log(r.text());
            }
          }
        };
        Callback b = (r) -> {
          try (r) {
            log(r.code());
          }
        };
        Callback c = r -> {
          r.close();
        };
        """);
  }

  @Test
  void bracesALambda() {
    fixes(
        """
        java.util.concurrent.Callable<Integer> m() {
          return () -> client./*site*/execute().code();
        }
        """,
        """
        java.util.concurrent.Callable<Integer> m() {
          return () -> {
            try (Response response = client.execute()) {
              return response.code();
            }
          };
        }
        """);
  }

  @Test
  void combinesNestedHeaders() {
    fixes(
        """
        void m() throws IOException {
          Response r = client./*site*/execute();
          Response s = client./*site*/execute();
          log(r.text() + s.text());
        }
        """,
        """
        void m() throws IOException {
          try (Response r = client.execute()) {
            try (Response s = client.execute()) {
              log(r.text() + s.text());
            }
          }
        }
        """);
  }

  @Test
  void refusesWhatSomebodyElseMayHold() {
    refuses(
        """
        Response last;
        void m() throws IOException {
          Response r = client./*site*/execute();
          last = r;
        }
        """,
        "another variable");
    refuses(
        """
        void m(java.util.concurrent.Executor x) throws IOException {
          Response r = client./*site*/execute();
          x.execute(() -> log(r.code()));
        }
        """,
        "run later");
    refuses(
        """
        InputStream m() throws IOException {
          return client./*site*/execute().body();
        }
        """,
        "part of the resource");
    refuses(
        """
        void m(java.util.List<Response> all) throws IOException {
          Response r = client./*site*/execute();
          all.add(r);
        }
        """,
        "collection");
  }

  @Test
  void passesOnWhatNobodyExpectsOfTheClosing() {
    BODY.fixes(
        source(
            """
            int m() {
              Plain r = this./*site*/make();
              return r.code();
            }
            Plain make() { return null; }
            """),
        source(
            """
            int m() {
              Plain r = this.make();
              try (InputStream stream = r.body()) {
                return r.code();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
            Plain make() { return null; }
            """));
  }

  @Test
  void refusesWhatWouldNotCompileOrMove() {
    refuses(
        """
        void m() throws IOException {
          while (client./*site*/execute().code() > 500) {
          }
        }
        """,
        "head of a statement");
    refuses(
        """
        void m() throws IOException {
          log(client.with(String.valueOf(1)).toString() + client./*site*/execute().code());
        }
        """,
        "evaluated before");
    refuses("T(/*site*/Response r) { log(r.code()); }", "constructor");
    refuses(
        """
        T() {}
        T(int i) {}
        T(Client c) throws IOException {
          this(c./*site*/execute().code());
        }
        """,
        "another constructor");
  }
}
