package responsebody;

import io.github.leakproof.testcases.proofs.probe.LeasedConnections;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** An early return keeps the connection of a pool that has few. */
public final class Apache5 implements Proof {
  static final class Downloads {
    private final CloseableHttpClient http;

    Downloads(CloseableHttpClient http) {
      this.http = http;
    }

    String text(String url) throws IOException, ParseException {
      CloseableHttpResponse response = http.execute(new HttpGet(url)); // LEAK ResponseBody/ResponseBodyNotClosed
      if (response.getCode() != 200) {
        return "";
      }
      return EntityUtils.toString(response.getEntity());
    }
  }

  @Override
  public Probe run(World world) throws IOException, ParseException {
    Pages pages = world.pages();
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    world.atEnd(pool);
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(5, TimeUnit.SECONDS).build())
            .build();
    world.atEnd(http);
    Downloads downloads = new Downloads(http);
    for (int i = 0; i < 2; i++) {
      downloads.text(pages.url("/bad"));
    }
    return LeasedConnections.of(pool);
  }
}
