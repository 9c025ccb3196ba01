package client;

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

/** A client that sends one message keeps its dispatcher. */
public final class Dispatchers implements Proof {
  static void send(String url, CountDownLatch sent) {
    OkHttpClient http = new OkHttpClient(); // LEAK Client/ClientNotClosed
    http.newCall(new Request.Builder().url(url).build())
        .enqueue(
            new Callback() {
              @Override
              public void onResponse(Call call, Response response) {
                response.close();
                sent.countDown();
              }

              @Override
              public void onFailure(Call call, IOException e) {
                sent.countDown();
              }
            });
  }

  @Override
  public Probe run(World world) throws IOException, InterruptedException {
    Pages pages = world.pages();
    CountDownLatch sent = new CountDownLatch(2);
    send(pages.url("/ok"), sent);
    send(pages.url("/ok"), sent);
    sent.await(5, TimeUnit.SECONDS);
    return world.liveThreads("OkHttp Dispatcher");
  }
}
