package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.REQUEST_WITHOUT_TIMEOUT;

import org.junit.jupiter.api.Test;

final class TimeoutFixTest {
  private static final FixTester REQUEST =
      FixTester.of(
          REQUEST_WITHOUT_TIMEOUT, "timeout(Duration.ofSeconds($seconds))", "java.time.Duration");
  private static final FixTester CONNECTION =
      FixTester.of(REQUEST_WITHOUT_TIMEOUT, "$.setReadTimeout($millis)");
  private static final FixTester SOCKET =
      FixTester.of(REQUEST_WITHOUT_TIMEOUT, "$.setSoTimeout($millis)");
  private static final String HEAD =
      """
      import java.net.*;
      import java.net.http.*;
      import java.time.Duration;

      class T {
        HttpClient client;
      """;

  private static void fixes(FixTester tester, String before, String after) {
    tester.fixes(HEAD + member(before), HEAD + member(after));
  }

  private static String member(String text) {
    return text.indent(2).replaceAll("(?m)^ +$", "") + "}\n";
  }

  @Test
  void addsALinkToTheChain() {
    fixes(
        REQUEST,
        """
        void m(URI uri) throws Exception {
          HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
          client./*site*/send(request, HttpResponse.BodyHandlers.ofString());
        }
        """,
        """
        void m(URI uri) throws Exception {
          HttpRequest request = HttpRequest.newBuilder(uri).GET().timeout(Duration.ofSeconds(30)).build();
          client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        """);
  }

  @Test
  void leavesRequestsOfOthersAlone() {
    REQUEST.refuses(
        HEAD
            + """
              void m(HttpRequest request) throws Exception {
                client./*site*/send(request, HttpResponse.BodyHandlers.ofString());
              }
            }
            """,
        "the request has no local variable of its own");
  }

  @Test
  void setsItBehindTheDeclaration() {
    fixes(
        CONNECTION,
        """
        int m(URL url) throws Exception {
          HttpURLConnection http = (HttpURLConnection) url.openConnection(); // open
          http.setDoInput(true);
          return http./*site*/getResponseCode();
        }
        """,
        """
        int m(URL url) throws Exception {
          HttpURLConnection http = (HttpURLConnection) url.openConnection(); // open
          http.setReadTimeout(30000);
          http.setDoInput(true);
          return http.getResponseCode();
        }
        """);
  }

  @Test
  void replacesACallThatTakesItAway() {
    fixes(
        FixTester.of(REQUEST_WITHOUT_TIMEOUT, "$receiver.append($seconds)"),
        """
        String m(StringBuilder builder) {
          return builder
              ./*site*/append(0)
              .toString();
        }
        """,
        """
        String m(StringBuilder builder) {
          return builder
              .append(30)
              .toString();
        }
        """);
  }

  @Test
  void setsItFirstInATry() {
    fixes(
        SOCKET,
        """
        int m(String host) throws Exception {
          try (Socket socket = /*site*/new Socket(host, 7)) {
            return socket.getInputStream().read();
          }
        }
        """,
        """
        int m(String host) throws Exception {
          try (Socket socket = new Socket(host, 7)) {
            socket.setSoTimeout(30000);
            return socket.getInputStream().read();
          }
        }
        """);
  }

  @Test
  void setsItBeforeTheWaitForAParameter() {
    fixes(
        CONNECTION,
        """
        boolean m(HttpURLConnection http) throws Exception {
          http.setDoInput(true);
          return http./*site*/getResponseCode() == 200;
        }
        """,
        """
        boolean m(HttpURLConnection http) throws Exception {
          http.setDoInput(true);
          http.setReadTimeout(30000);
          return http.getResponseCode() == 200;
        }
        """);
  }

  @Test
  void setsItBeforeTheConnectionIsOpened() {
    fixes(
        CONNECTION,
        """
        boolean m(HttpURLConnection http) throws Exception {
          http.setRequestMethod("PUT");
          http.connect();
          return http != null && http./*site*/getResponseCode() == 200;
        }
        """,
        """
        boolean m(HttpURLConnection http) throws Exception {
          http.setRequestMethod("PUT");
          http.setReadTimeout(30000);
          http.connect();
          return http != null && http.getResponseCode() == 200;
        }
        """);
  }

  @Test
  void setsItBehindTheOneAssignment() {
    fixes(
        CONNECTION,
        """
        int m(URL url) throws Exception {
          HttpURLConnection http = null;
          if (url != null) {
            http = (HttpURLConnection) url.openConnection();
            http.getOutputStream().close();
          }
          return http./*site*/getResponseCode();
        }
        """,
        """
        int m(URL url) throws Exception {
          HttpURLConnection http = null;
          if (url != null) {
            http = (HttpURLConnection) url.openConnection();
            http.setReadTimeout(30000);
            http.getOutputStream().close();
          }
          return http.getResponseCode();
        }
        """);
  }

  @Test
  void refusesWhatIsOpenedOnSomePath() {
    CONNECTION.refuses(
        HEAD
            + member(
                """
                int m(HttpURLConnection http, byte[] data) throws Exception {
                  if (data.length > 0) {
                    http.getOutputStream().write(data);
                  }
                  return http./*site*/getResponseCode();
                }
                """),
        "another call has opened the connection already, on some path");
  }

  @Test
  void hasAMethodSetItWhereNoStatementCan() {
    fixes(
        CONNECTION,
        """
        boolean m(HttpURLConnection http) throws Exception {
          return http != null && http./*site*/getResponseCode() == 200;
        }
        """,
        """
        boolean m(HttpURLConnection http) throws Exception {
          return http != null && withTimeout(http).getResponseCode() == 200;
        }

        private static <T extends URLConnection> T withTimeout(T connection) {
          connection.setReadTimeout(30000);
          return connection;
        }
        """);
  }

  @Test
  void putsOneBlankLineBeforeTheMethod() {
    CONNECTION.fixes(
        """
        class T {
          boolean m(java.net.URLConnection open) {
            return open != null && open./*site*/getContentLength() > 0;
          }

        }
        """,
        """
        import java.net.URLConnection;

        class T {
          boolean m(java.net.URLConnection open) {
            return open != null && withTimeout(open).getContentLength() > 0;
          }

          private static <T extends URLConnection> T withTimeout(T connection) {
            connection.setReadTimeout(30000);
            return connection;
          }
        }
        """);
  }

  @Test
  void makesSomethingElseInAnyExpression() {
    fixes(
        FixTester.of(
            REQUEST_WITHOUT_TIMEOUT,
            "$receiver.openConnection()|$.setReadTimeout($millis)|$.getInputStream()",
            "java.net.URLConnection"),
        """
        int withTimeout = 0;

        void m(java.util.Properties properties, URL url) throws Exception {
          properties.load(url./*site*/openStream());
          withTimeout(url./*site*/openStream().read());
        }

        void withTimeout(int value) {}
        """,
        """
        int withTimeout = 0;

        void m(java.util.Properties properties, URL url) throws Exception {
          properties.load(withTimeout2(url.openConnection()).getInputStream());
          withTimeout(withTimeout2(url.openConnection()).getInputStream().read());
        }

        void withTimeout(int value) {}

        private static <T extends URLConnection> T withTimeout2(T connection) {
          connection.setReadTimeout(30000);
          return connection;
        }
        """);
  }

  @Test
  void leavesInterfacesAlone() {
    FixTester.of(
            REQUEST_WITHOUT_TIMEOUT,
            "$receiver.openConnection()|$.setReadTimeout($millis)|$.getInputStream()",
            "java.net.URLConnection")
        .refuses(
            """
            interface T {
              static int m(java.net.URL url) throws java.io.IOException {
                return url./*site*/openStream().read();
              }
            }
            """,
            "the file's outermost type is no class that could get a method");
  }

  @Test
  void leavesAMethodReferenceAlone() {
    REQUEST.refuses(
        HEAD
            + """
              interface Call {
                Object run(HttpRequest request, HttpResponse.BodyHandler<String> handler) throws Exception;
              }
              Call m() {
                return /*site*/client::send;
              }
            }
            """,
        "a method reference leaves no place");
  }

  @Test
  void setsTheTimeoutOfOneBuilderBesideAnother() {
    fixes(
        REQUEST,
        """
        void m(URI uri) throws Exception {
          HttpRequest.Builder one = HttpRequest.newBuilder(uri);
          one.timeout(Duration.ofSeconds(1));
          HttpRequest.Builder other = HttpRequest.newBuilder(uri);
          client./*site*/send(other.build(), HttpResponse.BodyHandlers.ofString());
        }
        """,
        """
        void m(URI uri) throws Exception {
          HttpRequest.Builder one = HttpRequest.newBuilder(uri);
          one.timeout(Duration.ofSeconds(1));
          HttpRequest.Builder other = HttpRequest.newBuilder(uri);
          client.send(other.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        }
        """);
  }

  @Test
  void writesTheLinkBehindComments() {
    fixes(
        REQUEST,
        """
        void m(URI uri) throws Exception {
          HttpRequest request =
              HttpRequest.newBuilder(uri) // e.g. an order
                  .build();
          client./*site*/send(request, HttpResponse.BodyHandlers.ofString());
        }
        """,
        """
        void m(URI uri) throws Exception {
          HttpRequest request =
              HttpRequest.newBuilder(uri) // e.g. an order
                  .timeout(Duration.ofSeconds(30))
                  .build();
          client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        """);
  }

  @Test
  void setsTheTimeoutBeforeAConstructorReads() {
    fixes(
        SOCKET,
        """
        int m(String host) throws java.io.IOException {
          try (Socket socket = /*site*/new Socket(host, 1);
              var in = new java.io.ObjectInputStream(socket.getInputStream())) {
            return in.read();
          }
        }
        """,
        """
        int m(String host) throws java.io.IOException {
          try (Socket socket = withTimeout(new Socket(host, 1));
              var in = new java.io.ObjectInputStream(socket.getInputStream())) {
            return in.read();
          }
        }

        private static <T extends Socket> T withTimeout(T socket) throws SocketException {
          socket.setSoTimeout(30000);
          return socket;
        }
        """);
  }

  @Test
  void leavesAPlaceWhereNobodyExpectsAnException() {
    SOCKET.refuses(
        HEAD
            + """
              int m(String host) {
                Socket socket = /*site*/new Socket();
                try {
                  socket.connect(new InetSocketAddress(host, 1));
                  return socket.getInputStream().read();
                } catch (java.io.IOException e) {
                  return -1;
                }
              }
            }
            """,
        "an exception that nobody expects here");
  }
}
