package http.okhttp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Loops around calls: retries that overwrite, {@code continue}, {@code break} and labels. */
final class OkHttpRetryLoops {
  private static final int ATTEMPTS = 3;
  private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503);

  private final OkHttpClient http;

  OkHttpRetryLoops(OkHttpClient http) {
    this.http = http;
  }

  String leaksTheResponseThatARetryOverwrites(Request request) throws IOException {
    Response response = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      response = http.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.isSuccessful()) {
        break;
      }
    }
    return response.body().string();
  }

  String closesTheResponseBeforeARetry(Request request) throws IOException {
    Response response = http.newCall(request).execute();
    int attempt = 1;
    while (!response.isSuccessful() && attempt < ATTEMPTS) {
      response.close();
      response = http.newCall(request).execute();
      attempt++;
    }
    return response.body().string();
  }

  String leaksTheFirstOfTwoAttempts(Request request, Request signed) throws IOException {
    Response response = http.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() == 401) {
      response = http.newCall(signed).execute();
    }
    return response.body().string();
  }

  String closesTheFirstOfTwoAttempts(Request request, Request signed) throws IOException {
    Response response = http.newCall(request).execute();
    if (response.code() == 401) {
      response.close();
      response = http.newCall(signed).execute();
    }
    return response.body().string();
  }

  List<String> leaksOnContinue(List<Call> calls) throws IOException {
    List<String> pages = new ArrayList<>();
    for (Call call : calls) {
      Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.code() == 204) {
        continue;
      }
      pages.add(response.body().string());
    }
    return pages;
  }

  List<String> closesOnContinueThroughTryWithResources(List<Call> calls) throws IOException {
    List<String> pages = new ArrayList<>();
    for (Call call : calls) {
      try (Response response = call.execute()) {
        if (response.code() == 204) {
          continue;
        }
        pages.add(response.body().string());
      }
    }
    return pages;
  }

  String leaksOnLabelledContinue(List<List<Call>> shards) throws IOException {
    StringBuilder merged = new StringBuilder();
    shards:
    for (List<Call> shard : shards) {
      for (Call call : shard) {
        Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
        if (response.code() == 410) {
          continue shards;
        }
        merged.append(response.body().string());
      }
    }
    return merged.toString();
  }

  String closesOnLabelledBreak(List<List<Call>> shards) throws IOException {
    String found = null;
    search:
    for (List<Call> shard : shards) {
      for (Call call : shard) {
        Response response = call.execute();
        try {
          if (response.isSuccessful()) {
            found = response.header("Location");
            break search;
          }
        } finally {
          response.close();
        }
      }
    }
    return found;
  }

  Response returnsTheFirstGoodResponse(Iterator<Call> mirrors) throws IOException {
    while (mirrors.hasNext()) {
      Response response = mirrors.next().execute();
      if (response.isSuccessful()) {
        return response;
      }
      response.close();
    }
    throw new IOException("No mirror answered");
  }

  Response leaksTheBadResponsesOfMirrors(Iterator<Call> mirrors) throws IOException {
    while (mirrors.hasNext()) {
      Response response = mirrors.next().execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.isSuccessful()) {
        return response;
      }
    }
    throw new IOException("No mirror answered");
  }

  Response closesRetryableResponsesBehindAShortCircuit(Request request) throws IOException {
    int attempt = 0;
    while (true) {
      Response response = http.newCall(request).execute();
      if (++attempt >= ATTEMPTS || !RETRYABLE.contains(response.code())) {
        return response;
      }
      response.close();
    }
  }

  String retriesOnExceptionOnly(Request request) throws IOException {
    IOException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (Response response = http.newCall(request).execute()) {
        return response.body().string();
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  int leaksWhenADoWhileLoopOverwrites(Request request) throws IOException {
    Response response;
    int attempt = 0;
    do {
      response = http.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    } while (response.code() == 503 && ++attempt < ATTEMPTS);
    response.close();
    return response.code();
  }

  int closesTheOldResponseAtTheTopOfTheLoop(Request request) throws IOException {
    Response response = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (response != null) {
        response.close();
      }
      response = http.newCall(request).execute();
      if (response.isSuccessful()) {
        break;
      }
    }
    int status = response == null ? -1 : response.code();
    if (response != null) {
      response.close();
    }
    return status;
  }

  int asksAgainWhatItAskedBefore(Call call) throws IOException {
    Response response = call.execute();
    boolean isGood = response.isSuccessful();
    if (!isGood) {
      response.close();
    }
    int code = response.code();
    if (response.isSuccessful()) {
      response.close();
    }
    return code;
  }

  int takesTheFirstAnswerForTheSecond(Call first, Call second) throws IOException {
    Response response = first.execute();
    boolean isGood = response.isSuccessful();
    int codes = response.code();
    response.close();
    response = second.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (isGood) {
      codes += response.code();
      if (response.isSuccessful()) {
        response.close();
      }
    } else {
      response.close();
    }
    return codes;
  }
}
