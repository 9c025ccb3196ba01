package responsebody;

import io.github.leakproof.testcases.proofs.probe.LeasedConnections;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** A response whose status is all that matters is not consumed. */
public final class Apache4 implements Proof {
  static final class Health {
    private final HttpClient http;

    Health(HttpClient http) {
      this.http = http;
    }

    boolean isUp(String url) throws IOException {
      HttpResponse response = http.execute(new HttpGet(url)); // LEAK ResponseBody/ResponseBodyNotClosed
      return response.getStatusLine().getStatusCode() == 200
          && EntityUtils.toString(response.getEntity()).equals("hello");
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
    world.atEnd(pool);
    CloseableHttpClient http =
        HttpClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(RequestConfig.custom().setSocketTimeout(5000).build())
            .build();
    world.atEnd(http);
    Health health = new Health(http);
    health.isUp(pages.url("/bad"));
    health.isUp(pages.url("/bad"));
    return LeasedConnections.of(pool);
  }
}
