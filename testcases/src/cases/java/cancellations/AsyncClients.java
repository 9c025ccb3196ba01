package cancellations;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.ListenableFuture;
import org.asynchttpclient.Response;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** Callbacks of asynchronous clients. */
final class AsyncClients {
  CompletableFuture<String> text(HttpClient client, HttpRequest request) {
    CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .whenComplete(
            (response, failure) -> {
              if (failure != null) {
                text.completeExceptionally(failure);
              } else {
                text.complete(response.body());
              }
            });
    return text;
  }

  CompletableFuture<String> textCancellable(HttpClient client, HttpRequest request) {
    CompletableFuture<String> text = new CompletableFuture<>();
    CompletableFuture<HttpResponse<String>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    sent.whenComplete(
        (response, failure) -> {
          if (failure != null) {
            text.completeExceptionally(failure);
          } else {
            text.complete(response.body());
          }
        });
    text.whenComplete(
        (v, t) -> {
          if (text.isCancelled()) {
            sent.cancel(true);
          }
        });
    return text;
  }

  CompletableFuture<String> trimmed(HttpClient client, HttpRequest request) {
    CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body)
        .thenApply(String::trim)
        .whenComplete(
            (body, failure) -> {
              if (failure != null) {
                text.completeExceptionally(failure);
              } else {
                text.complete(body);
              }
            });
    return text;
  }

  CompletableFuture<String> stageOnly(HttpClient client, HttpRequest request) {
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }

  CompletableFuture<String> anySource(CompletableFuture<String> source) {
    CompletableFuture<String> text = new CompletableFuture<>();
    source.whenComplete(
        (body, failure) -> {
          if (failure != null) {
            text.completeExceptionally(failure);
          } else {
            text.complete(body);
          }
        });
    return text;
  }

  CompletableFuture<Integer> status(AsyncHttpClient client, String url, Executor executor) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    ListenableFuture<Response> sent = client.prepareGet(url).execute();
    sent.addListener(
        () -> {
          try {
            status.complete(sent.get().getStatusCode());
          } catch (Exception e) {
            status.completeExceptionally(e);
          }
        },
        executor);
    return status;
  }

  CompletableFuture<Integer> statusAborted(AsyncHttpClient client, String url, Executor executor) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    ListenableFuture<Response> sent = client.prepareGet(url).execute();
    sent.addListener(
        () -> {
          try {
            status.complete(sent.get().getStatusCode());
          } catch (Exception e) {
            status.completeExceptionally(e);
          }
        },
        executor);
    status.exceptionally(
        failure -> {
          sent.abort(failure);
          return -1;
        });
    return status;
  }

  CompletableFuture<Integer> statusOfStages(AsyncHttpClient client, String url) {
    CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client
        .prepareGet(url)
        .execute()
        .toCompletableFuture()
        .handle(
            (response, failure) ->
                failure == null
                    ? status.complete(response.getStatusCode())
                    : status.completeExceptionally(failure));
    return status;
  }

  Future<String> page(CloseableHttpAsyncClient client, SimpleHttpRequest request) {
    CompletableFuture<String> page = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client.execute(
        request,
        new FutureCallback<SimpleHttpResponse>() {
          @Override
          public void completed(SimpleHttpResponse response) {
            page.complete(response.getBodyText());
          }

          @Override
          public void failed(Exception failure) {
            page.completeExceptionally(failure);
          }

          @Override
          public void cancelled() {
            page.cancel(false);
          }
        });
    return page;
  }

  Future<String> pageCancellable(CloseableHttpAsyncClient client, SimpleHttpRequest request) {
    CompletableFuture<String> page = new CompletableFuture<>();
    Future<SimpleHttpResponse> exchange =
        client.execute(
            request,
            new FutureCallback<SimpleHttpResponse>() {
              @Override
              public void completed(SimpleHttpResponse response) {
                page.complete(response.getBodyText());
              }

              @Override
              public void failed(Exception failure) {
                page.completeExceptionally(failure);
              }

              @Override
              public void cancelled() {
                page.cancel(false);
              }
            });
    page.whenComplete((v, t) -> exchange.cancel(true));
    return page;
  }

  CompletableFuture<Integer> search(RestClient client, Request request) {
    CompletableFuture<Integer> hits = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    client.performRequestAsync(
        request,
        new ResponseListener() {
          @Override
          public void onSuccess(org.elasticsearch.client.Response response) {
            hits.complete(response.getStatusLine().getStatusCode());
          }

          @Override
          public void onFailure(Exception failure) {
            hits.completeExceptionally(failure);
          }
        });
    return hits;
  }

  CompletableFuture<Integer> searchCancellable(RestClient client, Request request) {
    CompletableFuture<Integer> hits = new CompletableFuture<>();
    Cancellable search =
        client.performRequestAsync(
            request,
            new ResponseListener() {
              @Override
              public void onSuccess(org.elasticsearch.client.Response response) {
                hits.complete(response.getStatusLine().getStatusCode());
              }

              @Override
              public void onFailure(Exception failure) {
                hits.completeExceptionally(failure);
              }
            });
    hits.whenComplete((v, t) -> search.cancel());
    return hits;
  }

  CompletableFuture<String> unary(Channel channel, MethodDescriptor<String, String> find, String id) {
    CompletableFuture<String> answer = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    ClientCall<String, String> call = channel.newCall(find, CallOptions.DEFAULT);
    ClientCalls.asyncUnaryCall(
        call,
        id,
        new StreamObserver<>() {
          @Override
          public void onNext(String value) {
            answer.complete(value);
          }

          @Override
          public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
          }

          @Override
          public void onCompleted() {
            answer.completeExceptionally(new IllegalStateException("no answer"));
          }
        });
    return answer;
  }

  CompletableFuture<String> unaryCancellable(
      Channel channel, MethodDescriptor<String, String> find, String id) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    ClientCall<String, String> call = channel.newCall(find, CallOptions.DEFAULT);
    ClientCalls.asyncUnaryCall(
        call,
        id,
        new StreamObserver<>() {
          @Override
          public void onNext(String value) {
            answer.complete(value);
          }

          @Override
          public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
          }

          @Override
          public void onCompleted() {
            answer.completeExceptionally(new IllegalStateException("no answer"));
          }
        });
    answer.whenComplete(
        (v, t) -> {
          if (answer.isCancelled()) {
            call.cancel("nobody waits", t);
          }
        });
    return answer;
  }

  interface OrdersStub {
    void find(String id, StreamObserver<String> observer);
  }

  CompletableFuture<String> stub(OrdersStub stub, String id) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    stub.find(
        id,
        new StreamObserver<>() {
          @Override
          public void onNext(String value) {
            answer.complete(value);
          }

          @Override
          public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
          }

          @Override
          public void onCompleted() {
            answer.completeExceptionally(new IllegalStateException("no answer"));
          }
        });
    return answer;
  }

  CompletableFuture<io.netty.channel.Channel> connection(Bootstrap bootstrap, String host) {
    CompletableFuture<io.netty.channel.Channel> opened = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    bootstrap
        .connect(host, 443)
        .addListener(
            (ChannelFutureListener)
                done -> {
                  if (done.isSuccess()) {
                    opened.complete(done.channel());
                  } else {
                    opened.completeExceptionally(done.cause());
                  }
                });
    return opened;
  }

  CompletableFuture<io.netty.channel.Channel> connectionCancellable(
      Bootstrap bootstrap, String host) {
    CompletableFuture<io.netty.channel.Channel> opened = new CompletableFuture<>();
    ChannelFuture connecting = bootstrap.connect(host, 443);
    connecting.addListener(
        (ChannelFutureListener)
            done -> {
              if (done.isSuccess()) {
                opened.complete(done.channel());
              } else {
                opened.completeExceptionally(done.cause());
              }
            });
    opened.whenComplete((v, t) -> connecting.cancel(true));
    return opened;
  }

  /** What is closed, stays so. */
  CompletableFuture<Void> closed(io.netty.channel.Channel channel) {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    channel
        .close()
        .addListener(
            (ChannelFutureListener)
                done -> {
                  if (done.isSuccess()) {
                    closed.complete(null);
                  } else {
                    closed.completeExceptionally(done.cause());
                  }
                });
    return closed;
  }
}
