package clients;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Clients that code goes on with which their method returns or stores. */
final class HandedOnClients {
  private Function<Request, Call> calls;

  Function<Request, Call> lambda() {
    OkHttpClient client = new OkHttpClient();
    return request -> client.newCall(request);
  }

  Call.Factory reference() {
    OkHttpClient client = new OkHttpClient();
    return client::newCall;
  }

  void stored() {
    OkHttpClient client = new OkHttpClient();
    calls = request -> client.newCall(request);
  }

  Call.Factory anonymous() {
    OkHttpClient client = new OkHttpClient();
    return new Call.Factory() {
      @Override
      public Call newCall(Request request) {
        return client.newCall(request);
      }
    };
  }

  int usedHere(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient(); // LEAK Client/ClientNotClosed
    Supplier<Call> call = () -> client.newCall(request);
    try (Response response = call.get().execute()) {
      return response.code();
    }
  }

  Supplier<String> unrelated(Request request) throws IOException {
    OkHttpClient client = new OkHttpClient(); // LEAK Client/ClientNotClosed
    String text;
    try (Response response = client.newCall(request).execute()) {
      text = response.body().string();
    }
    return () -> text;
  }
}
