package http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Responses that a list keeps until all have been looked at. */
final class KeptResponses {
  private KeptResponses() {}

  static List<Integer> leak(OkHttpClient client, List<Request> requests) throws IOException {
    List<Response> responses = new ArrayList<>();
    for (Request request : requests) {
      responses.add(client.newCall(request).execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    }
    return responses.stream().map(Response::code).toList();
  }

  static List<Integer> ok(OkHttpClient client, List<Request> requests) throws IOException {
    List<Response> responses = new ArrayList<>();
    try {
      for (Request request : requests) {
        responses.add(client.newCall(request).execute());
      }
      return responses.stream().map(Response::code).toList();
    } finally {
      responses.forEach(Response::close);
    }
  }

  static List<Integer> okOneByOne(OkHttpClient client, List<Request> requests) throws IOException {
    List<Integer> codes = new ArrayList<>();
    for (Request request : requests) {
      try (Response response = client.newCall(request).execute()) {
        codes.add(response.code());
      }
    }
    return codes;
  }
}
