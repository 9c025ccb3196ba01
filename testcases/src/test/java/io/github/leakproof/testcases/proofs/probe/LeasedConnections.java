package io.github.leakproof.testcases.proofs.probe;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.IntSupplier;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;

/**
 * Connections that never came back to their pool.
 *
 * @param leased how many are out
 * @param outlivesCollection whether the pool never learns that their users are gone
 */
public record LeasedConnections(IntSupplier leased, boolean outlivesCollection) implements Probe {

  private LeasedConnections(IntSupplier leased) {
    this(leased, true);
  }

  /** Those of OkHttp's own pool, which drops connections whose calls were collected. */
  public static LeasedConnections of(OkHttpClient client) {
    return new LeasedConnections(
        () ->
            client.connectionPool().connectionCount()
                - client.connectionPool().idleConnectionCount(),
        false);
  }

  /** Those of Apache HttpClient 5. */
  public static LeasedConnections of(PoolingHttpClientConnectionManager pool) {
    return new LeasedConnections(() -> pool.getTotalStats().getLeased());
  }

  /** Those of Apache HttpClient 4. */
  public static LeasedConnections of(
      org.apache.http.impl.conn.PoolingHttpClientConnectionManager pool) {
    return new LeasedConnections(() -> pool.getTotalStats().getLeased());
  }

  /** Those of a pool of JDBC connections. */
  public static LeasedConnections of(HikariDataSource pool) {
    return new LeasedConnections(() -> pool.getHikariPoolMXBean().getActiveConnections());
  }

  @Override
  public int left() {
    return leased.getAsInt();
  }

  @Override
  public String unit() {
    return "connections leased";
  }
}
