package http.collections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Response;

/** Responses in lists, maps, arrays, queues and holders. */
final class ResponseCollections {
  private ResponseCollections() {}

  static int closesEveryElement(List<Call> calls) throws IOException {
    List<Response> responses = new ArrayList<>();
    try {
      for (Call call : calls) {
        responses.add(call.execute());
      }
      return responses.size();
    } finally {
      for (Response response : responses) {
        response.close();
      }
    }
  }

  static int closesEveryElementWithForEach(List<Call> calls) throws IOException {
    List<Response> responses = new ArrayList<>();
    try {
      for (Call call : calls) {
        responses.add(call.execute());
      }
      return responses.stream().mapToInt(Response::code).max().orElse(0);
    } finally {
      responses.forEach(Response::close);
    }
  }

  static int leaksEveryElement(List<Call> calls) throws IOException {
    List<Response> responses = new ArrayList<>();
    for (Call call : calls) {
      responses.add(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    }
    int worst = 0;
    for (Response response : responses) {
      worst = Math.max(worst, response.code());
    }
    return worst;
  }

  static List<Response> returnsTheList(List<Call> calls) throws IOException {
    List<Response> responses = new ArrayList<>(calls.size());
    for (Call call : calls) {
      responses.add(call.execute());
    }
    return responses;
  }

  static void storesInAMapOfTheCaller(Map<String, Response> open, String key, Call call)
      throws IOException {
    open.put(key, call.execute());
  }

  static void closesTheValuesOfAMap(Map<String, Call> calls) throws IOException {
    Map<String, Response> open = new HashMap<>();
    try {
      for (Map.Entry<String, Call> entry : calls.entrySet()) {
        open.put(entry.getKey(), entry.getValue().execute());
      }
    } finally {
      open.values().forEach(Response::close);
    }
  }

  static int closesWhatItPolls(Deque<Call> calls) throws IOException {
    Deque<Response> pending = new ArrayDeque<>();
    try {
      while (!calls.isEmpty()) {
        pending.push(calls.pop().execute());
      }
      return pending.size();
    } finally {
      Response next;
      while ((next = pending.poll()) != null) {
        next.close();
      }
    }
  }

  static Response[] returnsAnArray(Call left, Call right) throws IOException {
    Response[] pair = new Response[2];
    pair[0] = left.execute();
    pair[1] = right.execute();
    return pair;
  }

  static int leaksInALocalArray(Call call) throws IOException {
    Response[] slot = new Response[1];
    slot[0] = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return slot[0].code();
  }

  static int closesThroughALocalHolder(Call call) throws IOException {
    AtomicReference<Response> holder = new AtomicReference<>();
    holder.set(call.execute());
    Response response = holder.getAndSet(null);
    int status = response.code();
    response.close();
    return status;
  }

  static int leaksInALocalHolder(Call call) throws IOException {
    AtomicReference<Response> holder = new AtomicReference<>();
    holder.set(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    return holder.get().code();
  }

  static Map.Entry<String, Response> returnsAnEntry(String name, Call call) throws IOException {
    return Map.entry(name, call.execute());
  }

  static List<String> closesInsideAStream(List<Call> calls) {
    return calls.stream()
        .map(
            call -> {
              try (Response response = call.execute()) {
                return response.body().string();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  static List<Integer> leaksInsideAStream(List<Call> calls) {
    return calls.stream()
        .map(
            call -> {
              try {
                Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
                return response.code();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  static int closesWhatAnOptionalHolds(Call call) throws IOException {
    Optional<Response> answer = Optional.of(call.execute());
    int status = answer.get().code();
    answer.ifPresent(Response::close);
    return status;
  }

  static int leaksWhatAnOptionalHolds(Call call) throws IOException {
    var answer = Optional.of(call.execute()); // LEAK ResponseBody/ResponseBodyNotClosed
    return answer.map(Response::code).orElse(0);
  }
}
