package captures;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Subscribers of a publisher that write to a file. */
final class PublishedLines {
  void ofJdk(Flow.Publisher<String> lines, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(file.toFile())) {
      lines.subscribe(new JdkLines(out, new CountDownLatch(1))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void waits(Flow.Publisher<String> lines, Path file) throws IOException, InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (PrintWriter out = new PrintWriter(file.toFile())) {
      lines.subscribe(new JdkLines(out, done));
      done.await();
    }
  }

  void ofReactiveStreams(Publisher<String> lines, Path file) throws IOException {
    try (PrintWriter out = new PrintWriter(file.toFile())) {
      lines.subscribe( // LEAK AsyncCapture/ResourceEscapesToAsyncTask
          new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
              subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(String line) {
              out.println(line);
            }

            @Override
            public void onError(Throwable failure) {
              failure.printStackTrace();
            }

            @Override
            public void onComplete() {
              System.out.println("written");
            }
          });
    }
  }

  private record JdkLines(PrintWriter out, CountDownLatch done)
      implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      out.println(line);
    }

    @Override
    public void onError(Throwable failure) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }
}
