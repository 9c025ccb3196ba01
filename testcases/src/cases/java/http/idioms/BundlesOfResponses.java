package http.idioms;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Response;

/** Bundles: a loop that closes every element releases what the collection holds. */
final class BundlesOfResponses {
  private BundlesOfResponses() {}

  /** A registry that ends what was registered. */
  static final class Registry implements Closeable {
    private final List<Response> members = new ArrayList<>();

    Response register(Response response) {
      members.add(response);
      return response;
    }

    @Override
    public void close() {
      Iterator<Response> iterator = members.iterator();
      while (iterator.hasNext()) {
        iterator.next().close();
        iterator.remove();
      }
    }
  }

  /** A registry by name that closes in a stream. */
  static final class NamedRegistry implements Closeable {
    private final Map<String, Response> members = new LinkedHashMap<>();

    int open(String name, Call call) throws IOException {
      Response response = call.execute();
      members.put(name, response);
      return members.size();
    }

    @Override
    public void close() {
      members.values().stream().filter(response -> response != null).forEach(Response::close);
    }
  }

  /** A registry that forgets what it holds. */
  static final class ForgetfulRegistry implements Closeable {
    private final Map<String, Response> members = new LinkedHashMap<>();

    int open(String name, Call call) throws IOException {
      Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      members.put(name, response);
      return members.size();
    }

    @Override
    public void close() {
      members.clear();
    }
  }

  static int registers(Registry registry, Call call) throws IOException {
    return registry.register(call.execute()).code();
  }

  static int closesAnArrayOfResponses(Call[] calls) throws IOException {
    Response[] responses = new Response[calls.length];
    try {
      for (int i = 0; i < calls.length; i++) {
        responses[i] = calls[i].execute();
      }
      return responses.length;
    } finally {
      for (Response response : responses) {
        if (response != null) {
          response.close();
        }
      }
    }
  }

  static void closesInAHelperOverTheList(List<Call> calls) throws IOException {
    List<Response> responses = new ArrayList<>();
    try {
      for (Call call : calls) {
        responses.add(call.execute());
      }
    } finally {
      closeAll(responses);
    }
  }

  private static void closeAll(Iterable<? extends Response> responses) {
    for (Response response : responses) {
      response.close();
    }
  }
}
