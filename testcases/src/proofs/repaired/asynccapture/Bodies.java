package asynccapture;

import io.github.leakproof.testcases.proofs.probe.EarlyClose;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.LatePool;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The body of an answer is parsed when the answer is closed. */
public final class Bodies implements Proof {
  static void parse(OkHttpClient http, String url, Consumer<Response> parser, ExecutorService pool)
      throws IOException {
    Request request = new Request.Builder().url(url).build();
    pool.execute(
        () -> {
          try (Response response = http.newCall(request).execute()) {
            parser.accept(response);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public Probe run(World world) throws IOException {
    EarlyClose early = new EarlyClose(1);
    Consumer<Response> parser =
        response -> {
          try {
            response.peekBody(5).bytes();
            early.done();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    LatePool late = world.latePool();
    parse(world.http(), world.pages().url("/ok"), parser, late.pool());
    late.begin();
    return early;
  }
}
