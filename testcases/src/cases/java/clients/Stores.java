package clients;

import com.datastax.oss.driver.api.core.CqlSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.RetryOneTime;
import org.apache.http.HttpHost;
import org.apache.zookeeper.ZooKeeper;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.springframework.context.annotation.Bean;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import software.amazon.awssdk.services.s3.S3Client;

/** Data bases, caches, coordination and storage. */
final class Stores {
  private Stores() {}

  static boolean leakPool(HikariConfig config) throws SQLException {
    HikariDataSource pool = new HikariDataSource(config); // LEAK Client/ClientNotClosed
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }

  static String leakJedis(String host, String key) {
    Jedis jedis = new Jedis(host, 6379); // LEAK Client/ClientNotClosed
    return jedis.get(key);
  }

  static String leakLent(JedisPool pool, String key) {
    Jedis jedis = pool.getResource(); // LEAK Client/ClientNotClosed
    return jedis.get(key);
  }

  static String leakLettuce(String uri) {
    RedisClient client = RedisClient.create(uri); // LEAK Client/ClientNotClosed
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.sync().ping();
    }
  }

  static long leakMongo(String uri) {
    MongoClient client = MongoClients.create(uri); // LEAK Client/ClientNotClosed
    return client.getDatabase("shop").getCollection("orders").estimatedDocumentCount();
  }

  static int leakElastic(HttpHost host) throws IOException {
    RestClient client = RestClient.builder(host).build(); // LEAK Client/ClientNotClosed
    int status = client.performRequest(new Request("GET", "/")).getStatusLine().getStatusCode();
    client.close();
    return status;
  }

  static String leakCassandra(String query) {
    CqlSession session = CqlSession.builder().build(); // LEAK Client/ClientNotClosed
    return session.execute(query).one().getString(0);
  }

  static void leakVertx(Runnable job) {
    Vertx vertx = Vertx.vertx(); // LEAK Client/ClientNotClosed
    vertx.runOnContext(v -> job.run());
  }

  static boolean leakZooKeeper(String servers) throws Exception {
    ZooKeeper keeper = new ZooKeeper(servers, 3000, event -> {}); // LEAK Client/ClientNotClosed
    boolean exists = keeper.exists("/app", false) != null;
    keeper.close();
    return exists;
  }

  static void leakCurator(String servers) throws Exception {
    CuratorFramework curator = CuratorFrameworkFactory.newClient(servers, new RetryOneTime(10)); // LEAK Client/ClientNotClosed
    curator.start();
    curator.create().forPath("/app");
  }

  static int leakS3() {
    return S3Client.builder().build().listBuckets().buckets().size(); // LEAK Client/ClientNotClosed
  }

  static WatchKey leakWatch(Path folder) throws Exception {
    WatchService watcher = folder.getFileSystem().newWatchService(); // LEAK Client/ClientNotClosed
    folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
    return watcher.take();
  }

  static boolean okPool(HikariConfig config) throws SQLException {
    try (HikariDataSource pool = new HikariDataSource(config);
        Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }

  static DataSource okPoolHandedOut(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    return pool;
  }

  static String okLent(JedisPool pool, String key) {
    try (Jedis jedis = pool.getResource()) {
      return jedis.get(key);
    }
  }

  static String okLettuce(String uri) {
    RedisClient client = RedisClient.create(uri);
    try {
      return client.connect().sync().ping();
    } finally {
      client.shutdown();
    }
  }

  static long okMongo(String uri) {
    try (MongoClient client = MongoClients.create(uri)) {
      return client.getDatabase("shop").getCollection("orders").estimatedDocumentCount();
    }
  }

  static String okCassandra(String query) {
    try (CqlSession session = CqlSession.builder().withKeyspace("shop").build()) {
      return session.execute(query).one().getString(0);
    }
  }

  static void okVertx(Runnable job) {
    Vertx vertx = Vertx.vertx();
    vertx.executeBlocking(
        promise -> {
          job.run();
          promise.complete();
        },
        result -> vertx.close());
  }

  static boolean okZooKeeper(String servers) throws Exception {
    ZooKeeper keeper = new ZooKeeper(servers, 3000, event -> {});
    try {
      return keeper.exists("/app", false) != null;
    } finally {
      keeper.close(1000);
    }
  }

  static int okS3() {
    try (S3Client s3 = S3Client.create()) {
      return s3.listBuckets().buckets().size();
    }
  }

  static WatchKey okWatch(Path folder) throws Exception {
    try (WatchService watcher = folder.getFileSystem().newWatchService()) {
      folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
      return watcher.take();
    }
  }

  static final class Configuration {
    @Bean
    MongoClient okBean(String uri) {
      return MongoClients.create(uri);
    }

    @Bean
    CuratorFramework okStarted(String servers) {
      CuratorFramework curator = CuratorFrameworkFactory.newClient(servers, new RetryOneTime(10));
      curator.start();
      return curator;
    }
  }

  static final class Sessions {
    private final JedisPool pool = new JedisPool("localhost", 6379); // LEAK Client/ClientNotClosed

    String find(String id) {
      try (Jedis jedis = pool.getResource()) {
        return jedis.get("session:" + id);
      }
    }
  }

  static final class OkSessions implements AutoCloseable {
    private final JedisPool pool = new JedisPool("localhost", 6379);

    String find(String id) {
      try (Jedis jedis = pool.getResource()) {
        return jedis.get("session:" + id);
      }
    }

    @Override
    public void close() {
      pool.destroy();
    }
  }
}
