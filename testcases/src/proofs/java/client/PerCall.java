package client;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** A client for each call, and each keeps its connection. */
public final class PerCall implements Proof {
  static int status(String url) throws IOException {
    RequestConfig limits = RequestConfig.custom().setResponseTimeout(5, TimeUnit.SECONDS).build();
    CloseableHttpClient http =
        HttpClients.custom().setDefaultRequestConfig(limits).build(); // LEAK Client/ClientNotClosed
    return http.execute(new HttpGet(url), response -> response.getCode());
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    for (int i = 0; i < 3; i++) {
      status(pages.url("/ok"));
    }
    return pages.connections();
  }
}
