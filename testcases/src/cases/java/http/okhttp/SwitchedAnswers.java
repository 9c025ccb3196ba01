package http.okhttp;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** What a switch decides on, all of whose cases leave the method. */
final class SwitchedAnswers {
  static final class Strict implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // LEAK ResponseBody/ResponseBodyNotClosed
      switch (response.code() / 100) {
        case 2:
          return response;
        case 3:
          response.close();
          throw new IOException("moved");
        default:
          throw new IOException("status " + response.code());
      }
    }
  }

  static final class StrictInRules implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request()); // LEAK ResponseBody/ResponseBodyNotClosed
      switch (response.code() / 100) {
        case 2 -> {
          return response;
        }
        default -> throw new IOException("status " + response.code());
      }
    }
  }

  static final class Careful implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      switch (response.code() / 100) {
        case 2:
          return response;
        default:
          int code = response.code();
          response.close();
          throw new IOException("status " + code);
      }
    }
  }
}
