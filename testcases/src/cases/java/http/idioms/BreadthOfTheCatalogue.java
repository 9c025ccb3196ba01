package http.idioms;

import com.google.api.client.http.HttpRequest;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import jakarta.ws.rs.client.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.Call;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.client.ClientHttpRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** The same small mistake with many clients, and the same cure. */
final class BreadthOfTheCatalogue {
  private BreadthOfTheCatalogue() {}

  static boolean leaksWithOkHttp(Call call) throws IOException {
    return call.execute().isRedirect(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static boolean closesWithOkHttp(Call call) throws IOException {
    try (var response = call.execute()) {
      return response.isRedirect();
    }
  }

  static boolean leaksWithTheJdk(HttpClient client, java.net.http.HttpRequest request)
      throws IOException, InterruptedException {
    var response =
        client.send( // LEAK ResponseBody/ResponseBodyNotClosed
            request, BodyHandlers.ofInputStream());
    return response.headers().map().isEmpty();
  }

  static boolean closesWithTheJdk(HttpClient client, java.net.http.HttpRequest request)
      throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofInputStream());
    try (var body = response.body()) {
      return response.headers().map().isEmpty();
    }
  }

  static int leaksWithHttpClient5(CloseableHttpClient client, HttpGet get) throws IOException {
    var response = client.execute(get); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getHeaders().length;
  }

  static int closesWithHttpClient5(CloseableHttpClient client, HttpGet get) throws IOException {
    try (var response = client.execute(get)) {
      return response.getHeaders().length;
    }
  }

  static int leaksWithUrls(URL url) throws IOException {
    return url.openStream().read(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
  }

  static int closesWithUrls(URL url) throws IOException {
    try (InputStream in = url.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.read();
    }
  }

  static int leaksWithJaxRs(Invocation.Builder request) {
    return request.get().getStatus(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static int closesWithJaxRs(Invocation.Builder request) {
    try (var response = request.get()) {
      return response.getStatus();
    }
  }

  static long leaksWithSpring(ClientHttpRequest request) throws IOException {
    return request
        .execute() // LEAK ResponseBody/ResponseBodyNotClosed
        .getHeaders()
        .getContentLength();
  }

  static long closesWithSpring(ClientHttpRequest request) throws IOException {
    try (var response = request.execute()) {
      return response.getHeaders().getContentLength();
    }
  }

  static String leaksWithS3(S3Client s3, GetObjectRequest request) {
    return s3.getObject(request).response().eTag(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static String closesWithS3(S3Client s3, GetObjectRequest request) {
    var object = s3.getObject(request);
    String etag = object.response().eTag();
    object.abort();
    return etag;
  }

  static int leaksWithGoogle(HttpRequest request) throws IOException {
    return request.execute().getStatusCode(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static int closesWithGoogle(HttpRequest request) throws IOException {
    var response = request.execute();
    int status = response.getStatusCode();
    response.disconnect();
    return status;
  }

  static String leaksWithMinio(MinioClient minio, GetObjectArgs args) throws Exception {
    return minio.getObject(args).bucket(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  static String closesWithMinio(MinioClient minio, GetObjectArgs args) throws Exception {
    try (var object = minio.getObject(args)) {
      return object.bucket();
    }
  }
}
