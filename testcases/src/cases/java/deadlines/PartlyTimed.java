package deadlines;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractBlockingStub;
import io.grpc.stub.ClientCalls;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.BasicHttpClientResponseHandler;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** A timeout that only some of the values have, that comes too late, or that copies lack. */
final class PartlyTimed {
  private static final HttpRequest PING =
      HttpRequest.newBuilder(URI.create("http://localhost/ping")).build();
  private static final HttpRequest PONG =
      HttpRequest.newBuilder(URI.create("http://localhost/pong"))
          .timeout(Duration.ofSeconds(1))
          .build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  int oneArmOfTwo(int kind, URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        switch (kind) {
          case 0 -> HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
          default -> HttpRequest.newBuilder(uri).DELETE().build();
        };
    return http.send(request, BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int replacedBuilder(boolean secure, URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5));
    if (secure) {
      builder = HttpRequest.newBuilder(uri).header("Authorization", "token");
    }
    return http.send(builder.build(), BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int oneBuilderOfTwo(URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder timed = HttpRequest.newBuilder(uri);
    timed.timeout(Duration.ofSeconds(5));
    HttpRequest.Builder untimed = HttpRequest.newBuilder(uri);
    http.send(timed.build(), BodyHandlers.discarding());
    return http.send(untimed.build(), BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int eitherWay(boolean slow, URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    builder =
        slow ? builder.timeout(Duration.ofSeconds(5)) : builder.timeout(Duration.ofSeconds(9));
    return http.send(builder.build(), BodyHandlers.discarding()).statusCode();
  }

  int whereItIsSet(Duration limit, URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    if (limit != null) {
      builder.timeout(limit);
    }
    return http.send(builder.build(), BodyHandlers.discarding()).statusCode();
  }

  int afterTheBuild(URI uri) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
    HttpRequest request = builder.build();
    builder.timeout(Duration.ofSeconds(3));
    return http.send(request, BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int afterTheAnswer(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    int code = connection.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
    connection.setReadTimeout(3000);
    connection.disconnect();
    return code;
  }

  int firstOfSeveral(URL start) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) start.openConnection();
    connection.setReadTimeout(3000);
    for (int hops = 0; hops < 5; hops++) {
      if (connection.getResponseCode() / 100 != 3) { // LEAK Deadline/RequestWithoutTimeout
        return hops;
      }
      connection =
          (HttpURLConnection) new URL(connection.getHeaderField("Location")).openConnection();
    }
    return -1;
  }

  int eachOfSeveral(URL start) throws IOException {
    URL next = start;
    for (int hops = 0; hops < 5; hops++) {
      HttpURLConnection connection = (HttpURLConnection) next.openConnection();
      connection.setReadTimeout(3000);
      if (connection.getResponseCode() / 100 != 3) {
        return hops;
      }
      next = new URL(connection.getHeaderField("Location"));
    }
    return -1;
  }

  int copyOfUntimed() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(PING, (name, value) -> true).header("Sign", "s").build();
    return http.send(request, BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int copyOfTimed() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(PONG, (name, value) -> true).header("Sign", "s").build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  interface Source {
    HttpRequest next(URI uri);
  }

  static final class Patient implements Source {
    @Override
    public HttpRequest next(URI uri) {
      return HttpRequest.newBuilder(uri).build();
    }
  }

  static final class Hasty implements Source {
    @Override
    public HttpRequest next(URI uri) {
      return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(3)).build();
    }
  }

  int fromAnySource(Source source, URI uri) throws IOException, InterruptedException {
    return http.send(source.next(uri), BodyHandlers.discarding()).statusCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  int fromTheHastyOne(URI uri) throws IOException, InterruptedException {
    Source source = new Hasty();
    return http.send(source.next(uri), BodyHandlers.discarding()).statusCode();
  }

  static String ask(Socket socket) throws IOException {
    return new DataInputStream(socket.getInputStream()).readUTF();
  }

  String withoutLimit(String host) throws IOException {
    try (Socket socket = new Socket(host, 43)) { // LEAK Deadline/RequestWithoutTimeout
      return ask(socket);
    }
  }

  String withLimit(String host) throws IOException {
    try (Socket socket = new Socket(host, 43)) {
      socket.setSoTimeout(100);
      return ask(socket);
    }
  }

  static final class Session implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Session(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
    }

    String read() throws IOException {
      return in.readLine();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  String session(String host) throws IOException {
    Socket socket = new Socket(host, 1);
    try (socket;
        Session session = new Session(socket)) {
      return session.read();
    }
  }

  String limitedSession(String host) throws IOException {
    Socket socket = new Socket(host, 1);
    socket.setSoTimeout(1000);
    try (socket;
        Session session = new Session(socket)) {
      return session.read();
    }
  }

  String defaultConfig(String url) throws IOException {
    try (CloseableHttpClient client =
        HttpClients.custom()
            .setDefaultRequestConfig(RequestConfig.DEFAULT)
            .build()) { // LEAK Deadline/RequestWithoutTimeout
      return client.execute(new HttpGet(url), new BasicHttpClientResponseHandler());
    }
  }

  String copiedConfig(String url) throws IOException {
    RequestConfig config =
        RequestConfig.copy(RequestConfig.DEFAULT).setRedirectsEnabled(false).build();
    try (CloseableHttpClient client =
        HttpClients.custom()
            .setDefaultRequestConfig(config)
            .build()) { // LEAK Deadline/RequestWithoutTimeout
      return client.execute(new HttpGet(url), new BasicHttpClientResponseHandler());
    }
  }

  String copiedFromOthers(String url, RequestConfig config) throws IOException {
    RequestConfig copy = RequestConfig.copy(config).setRedirectsEnabled(false).build();
    try (CloseableHttpClient client =
        HttpClients.custom().setDefaultRequestConfig(copy).build()) {
      return client.execute(new HttpGet(url), new BasicHttpClientResponseHandler());
    }
  }

  static RestTemplate limitedBySubclass() {
    return new RestTemplate() {
      {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setReadTimeout(100);
        setRequestFactory(factory);
      }
    };
  }

  static RestTemplate limitedByItsOwnFactory() {
    RestTemplate template = new RestTemplate();
    if (template.getRequestFactory() instanceof SimpleClientHttpRequestFactory factory) {
      factory.setReadTimeout(1000);
    }
    return template;
  }

  static RestTemplate onlyConnectsInTime() {
    RestTemplate template = new RestTemplate(); // LEAK Deadline/RequestWithoutTimeout
    ((SimpleClientHttpRequestFactory) template.getRequestFactory()).setConnectTimeout(1000);
    return template;
  }

  static final class Stub extends AbstractBlockingStub<Stub> {
    private static final MethodDescriptor<String, String> METHOD =
        MethodDescriptor.<String, String>newBuilder().setFullMethodName("a/b").build();

    private Stub(Channel channel, CallOptions options) {
      super(channel, options);
    }

    @Override
    protected Stub build(Channel channel, CallOptions options) {
      return new Stub(channel, options);
    }

    String get(String question) {
      return ClientCalls.blockingUnaryCall(getChannel(), METHOD, getCallOptions(), question);
    }
  }

  static final class Questions {
    private final Stub stub;

    Questions(Channel channel) {
      this.stub = Stub.newStub(Stub::new, channel);
    }

    String inAHurryOnly(boolean isUrgent, String question) {
      Stub asked = isUrgent ? stub.withDeadlineAfter(1, TimeUnit.SECONDS) : stub;
      return asked.get(question); // LEAK Deadline/RequestWithoutTimeout
    }

    Function<String, String> byReference() {
      return stub::get; // LEAK Deadline/RequestWithoutTimeout
    }

    String always(boolean isUrgent, String question) {
      Stub asked = stub.withDeadlineAfter(Duration.ofSeconds(isUrgent ? 1 : 9));
      return asked.get(question);
    }
  }
}
