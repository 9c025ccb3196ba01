package http.shapes;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import okhttp3.Call;
import okhttp3.Response;

/** A response is asked twice for its status: the second answer is the first. */
final class RepeatedQuestions {
  private RepeatedQuestions() {}

  static String closesFailuresAndReadsTheRest(Call call) throws IOException {
    Response response = call.execute();
    if (!response.isSuccessful()) {
      response.close();
    }
    if (response.isSuccessful()) {
      return response.body().string();
    }
    return "";
  }

  static String closesOnEitherSideOfABound(Call call) throws IOException {
    Response response = call.execute();
    if (response.code() >= 400) {
      response.close();
    }
    return response.code() < 400 ? response.body().string() : null;
  }

  static String leaksBetweenTwoBounds(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() >= 400) {
      response.close();
    }
    return response.code() < 300 ? response.body().string() : null;
  }

  static String remembersTheAnswer(Call call) throws IOException {
    Response response = call.execute();
    boolean failed = !response.isSuccessful();
    if (failed) {
      response.close();
    }
    return response.isSuccessful() ? response.body().string() : null;
  }

  static Response takesTheAnswerOfTheFirstForTheSecond(Call first, Call second)
      throws IOException {
    Response response = first.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    boolean ok = response.isSuccessful();
    response = second.execute();
    if (ok) {
      response.close();
      return null;
    }
    return response;
  }

  static String closesWhatTheHelperLeft(Call call) throws IOException {
    Response response = call.execute();
    closeUnlessOk(response);
    if (response.code() == 200) {
      return response.body().string();
    }
    return "";
  }

  static String asksForAnotherStatusThanTheHelper(Call call) throws IOException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    closeUnlessOk(response);
    if (response.code() == 201) {
      return response.body().string();
    }
    return "";
  }

  private static void closeUnlessOk(Response response) {
    if (response.code() != 200) {
      response.close();
    }
  }

  static String asksWhetherThereIsAStream(HttpURLConnection connection) throws IOException {
    if (connection.getInputStream() == null) {
      return null;
    }
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes());
    }
  }

  static void asksAnotherConnection(HttpURLConnection connection, HttpURLConnection mirror)
      throws IOException {
    InputStream in = connection.getInputStream(); // LEAK ResponseBody/ResponseBodyNotClosed
    connection = mirror;
    in = connection.getInputStream();
    in.close();
  }
}
