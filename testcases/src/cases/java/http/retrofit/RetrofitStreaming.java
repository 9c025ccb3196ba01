package http.retrofit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;
import retrofit2.http.GET;
import retrofit2.http.Streaming;
import retrofit2.http.Url;

/** Retrofit: only {@code @Streaming} calls hold a connection, and only on a success status. */
final class RetrofitStreaming {
  /** The remote service. */
  interface Archive {
    @Streaming
    @GET
    Call<ResponseBody> download(@Url String url);

    @GET
    Call<ResponseBody> preview(@Url String url);

    @GET
    Call<String> title(@Url String url);
  }

  private final Archive archive;

  RetrofitStreaming(Archive archive) {
    this.archive = archive;
  }

  long leaksTheStreamedBody(String url) throws IOException {
    Response<ResponseBody> response =
        archive.download(url).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.body().contentLength();
  }

  void leaksAfterCopying(String url, Path target) throws IOException {
    Response<ResponseBody> response =
        archive.download(url).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
    Files.copy(response.body().byteStream(), target);
  }

  void owesNothingOnAnErrorStatus(String url, Path target) throws IOException {
    Response<ResponseBody> response = archive.download(url).execute();
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
    try (InputStream content = response.body().byteStream()) {
      Files.copy(content, target);
    }
  }

  void owesNothingWhereThereIsAnErrorBody(String url, Path target) throws IOException {
    Response<ResponseBody> response = archive.download(url).execute();
    if (response.errorBody() != null) {
      throw new IOException(response.errorBody().string());
    }
    try (InputStream content = response.body().byteStream()) {
      Files.copy(content, target);
    }
  }

  long leaksWhereThereIsNoErrorBody(String url) throws IOException {
    Response<ResponseBody> response =
        archive.download(url).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    ResponseBody error = response.errorBody();
    return error == null ? response.body().contentLength() : error.contentLength();
  }

  private static void requireSuccess(Response<?> response) throws IOException {
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
  }

  private static <T> T successful(Response<T> response) throws IOException {
    requireSuccess(response);
    return response.body();
  }

  void owesNothingWhereAHelperRefusesErrors(String url, Path target) throws IOException {
    Response<ResponseBody> response = archive.download(url).execute();
    requireSuccess(response);
    try (InputStream content = response.body().byteStream()) {
      Files.copy(content, target);
    }
  }

  void owesNothingWhereAHelperUnwraps(String url, Path target) throws IOException {
    try (ResponseBody body = successful(archive.download(url).execute())) {
      Files.copy(body.byteStream(), target);
    }
  }

  long leaksWhatAHelperUnwraps(String url) throws IOException {
    return successful(
            archive.download(url).execute()) // LEAK ResponseBody/ResponseBodyNotClosed
        .contentLength();
  }

  private static void requireKnownSize(Response<ResponseBody> response) throws IOException {
    if (!response.isSuccessful()) {
      throw new IllegalStateException("HTTP " + response.code());
    }
    if (response.body().contentLength() < 0) {
      throw new IOException("unknown size");
    }
  }

  void leaksWhereAHelperRefusesSuccesses(String url, Path target) throws IOException {
    Response<ResponseBody> response =
        archive.download(url).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    requireKnownSize(response);
    try (InputStream content = response.body().byteStream()) {
      Files.copy(content, target);
    }
  }

  private Call<ResponseBody> downloadOf(String url) {
    return archive.download(url);
  }

  private Call<ResponseBody> previewOf(String url) {
    return archive.preview(url);
  }

  private static <T> Call<T> named(Call<T> call) {
    Thread.currentThread().setName("download of " + call.request().url());
    return call;
  }

  long leaksTheCallOfAHelper(String url) throws IOException {
    Response<ResponseBody> response =
        named(downloadOf(url)).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.isSuccessful() ? response.body().contentLength() : -1;
  }

  long buffersInAHelperWithoutStreaming(String url) throws IOException {
    Response<ResponseBody> response = named(previewOf(url)).execute();
    return response.isSuccessful() ? response.body().contentLength() : -1;
  }

  String closesByReadingTheStreamedBody(String url) throws IOException {
    Response<ResponseBody> response = archive.download(url).execute();
    if (response.isSuccessful()) {
      return response.body().string();
    }
    return response.errorBody().string();
  }

  long buffersWithoutStreaming(String url) throws IOException {
    Response<ResponseBody> response = archive.preview(url).execute();
    return response.isSuccessful() ? response.body().contentLength() : -1;
  }

  String convertsBodiesItself(String url) throws IOException {
    Response<String> response = archive.title(url).execute();
    if (response.code() != 200) {
      return "";
    }
    return response.body();
  }

  ResponseBody returnsTheStreamedBody(String url) throws IOException {
    return archive.download(url).execute().body();
  }

  void leaksInTheCallbackOfAStreamingCall(String url, Consumer<Long> lengths) {
    Call<ResponseBody> call = archive.download(url);
    call.enqueue(
        new Callback<>() {
          @Override
          public void onResponse(
              Call<ResponseBody> done,
              Response<ResponseBody> response) { // LEAK ResponseBody/ResponseBodyNotClosed
            if (response.isSuccessful()) {
              lengths.accept(response.body().contentLength());
            }
          }

          @Override
          public void onFailure(Call<ResponseBody> failed, Throwable error) {
            lengths.accept(-1L);
          }
        });
  }

  void closesInTheCallbackOfAStreamingCall(String url, Consumer<Long> lengths) {
    archive
        .download(url)
        .enqueue(
            new Callback<>() {
              @Override
              public void onResponse(Call<ResponseBody> done, Response<ResponseBody> response) {
                if (!response.isSuccessful()) {
                  lengths.accept(-1L);
                  return;
                }
                try (ResponseBody body = response.body()) {
                  lengths.accept(body.contentLength());
                }
              }

              @Override
              public void onFailure(Call<ResponseBody> failed, Throwable error) {
                lengths.accept(-1L);
              }
            });
  }

  void owesNothingInTheCallbackOfABufferedCall(String url, Consumer<Long> lengths) {
    archive
        .preview(url)
        .enqueue(
            new Callback<>() {
              @Override
              public void onResponse(Call<ResponseBody> done, Response<ResponseBody> response) {
                lengths.accept(response.isSuccessful() ? response.body().contentLength() : 0L);
              }

              @Override
              public void onFailure(Call<ResponseBody> failed, Throwable error) {
                lengths.accept(-1L);
              }
            });
  }

  /** Nobody knows here which calls this callback will be given to. */
  static final class Measures implements Callback<ResponseBody> {
    private final Consumer<Long> lengths;

    Measures(Consumer<Long> lengths) {
      this.lengths = lengths;
    }

    @Override
    public void onResponse(Call<ResponseBody> call, Response<ResponseBody> response) {
      lengths.accept(response.isSuccessful() ? response.body().contentLength() : 0L);
    }

    @Override
    public void onFailure(Call<ResponseBody> call, Throwable error) {
      lengths.accept(-1L);
    }
  }
}
