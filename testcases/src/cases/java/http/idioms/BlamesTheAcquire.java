package http.idioms;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;

/** The call that throws opens the path; the finding stands at the acquire. */
final class BlamesTheAcquire {
  private BlamesTheAcquire() {}

  static int leaksWhenWaitingIsInterrupted(Call call, Process converter)
      throws IOException, InterruptedException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    int exit = converter.waitFor();
    response.close();
    return exit;
  }

  static int closesWhenWaitingIsInterrupted(Call call, Process converter)
      throws IOException, InterruptedException {
    Response response = call.execute();
    try {
      return converter.waitFor();
    } finally {
      response.close();
    }
  }

  static int waitsBeforeTheAcquire(Call call, Process converter)
      throws IOException, InterruptedException {
    int exit = converter.waitFor();
    Response response = call.execute();
    response.close();
    return exit;
  }

  static int leaksOnceForSeveralExits(Call call, Process converter)
      throws IOException, InterruptedException {
    Response response = call.execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.code() == 404) {
      return -1;
    }
    if (converter.waitFor() != 0) {
      throw new IOException("conversion failed");
    }
    return response.code();
  }
}
