package responsebody;

import io.github.leakproof.testcases.proofs.probe.LeasedConnections;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A callback looks at the status and at nothing else. */
public final class Pings implements Proof {
  static final class Ping implements Callback {
    private final CountDownLatch done;
    private volatile int status;

    Ping(CountDownLatch done) {
      this.done = done;
    }

    @Override
    public void onResponse(Call call, Response response) { // LEAK ResponseBody/ResponseBodyNotClosed
      status = response.code();
      done.countDown();
    }

    @Override
    public void onFailure(Call call, IOException e) {
      done.countDown();
    }

    int status() {
      return status;
    }
  }

  @Override
  public Probe run(World world) throws IOException, InterruptedException {
    Pages pages = world.pages();
    OkHttpClient http = world.http();
    CountDownLatch done = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      http.newCall(new Request.Builder().url(pages.url("/ok")).build()).enqueue(new Ping(done));
    }
    done.await(5, TimeUnit.SECONDS);
    return LeasedConnections.of(http);
  }
}
