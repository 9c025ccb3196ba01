package clients;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.api.RedissonReactiveClient;
import org.redisson.config.Config;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** What clients open, and the less known among them. */
final class OwnConnections {
  private OwnConnections() {}

  /** Stands for the many clients of this library. */
  interface QueueClient extends SdkClient {
    static QueueClient create() {
      throw new UnsupportedOperationException();
    }
  }

  static void leakSubscription(RedisClient client, String channel) {
    StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub(); // LEAK Client/ClientNotClosed
    connection.sync().subscribe(channel);
  }

  static StatefulRedisPubSubConnection<String, String> okSubscription(RedisClient client) {
    StatefulRedisPubSubConnection<String, String> connection = client.connectPubSub();
    connection.async().subscribe("news");
    return connection;
  }

  static byte[] leakCodec(RedisClient client, byte[] key) {
    StatefulRedisConnection<byte[], byte[]> connection = client.connect(ByteArrayCodec.INSTANCE); // LEAK Client/ClientNotClosed
    return connection.sync().get(key);
  }

  static String leakCluster(RedisClusterClient client, String key) {
    StatefulRedisClusterConnection<String, String> connection = client.connect(); // LEAK Client/ClientNotClosed
    return connection.sync().get(key);
  }

  static String okCluster(RedisClusterClient client, String key) {
    try (StatefulRedisClusterConnection<String, String> connection = client.connect()) {
      return connection.sync().get(key);
    }
  }

  static boolean leakAsync() {
    CloseableHttpAsyncClient client = HttpAsyncClients.createDefault(); // LEAK Client/ClientNotClosed // LEAK Deadline/RequestWithoutTimeout
    client.start();
    return client.isRunning();
  }

  static void leakNative() {
    S3AsyncClient client = S3AsyncClient.crtCreate(); // LEAK Client/ClientNotClosed
    client.listBuckets().join();
  }

  static String leakQueue() {
    QueueClient client = QueueClient.create(); // LEAK Client/ClientNotClosed
    return client.serviceName();
  }

  static String okQueue() {
    try (QueueClient client = QueueClient.create()) {
      return client.serviceName();
    }
  }

  static long leakRedisson(Config config, String key) {
    RedissonClient client = Redisson.create(config); // LEAK Client/ClientNotClosed
    return client.getAtomicLong(key).incrementAndGet();
  }

  static long okRedisson(Config config, String key) {
    RedissonClient client = Redisson.create(config);
    try {
      return client.getAtomicLong(key).incrementAndGet();
    } finally {
      client.shutdown();
    }
  }

  static RedissonClient redisson() {
    return Redisson.create();
  }

  static RedissonReactiveClient reactive(Config config) {
    RedissonClient client = Redisson.create(config);
    return client.reactive();
  }

  static void leakReactive(Config config) {
    RedissonReactiveClient client = Redisson.create(config).reactive(); // LEAK Client/ClientNotClosed
    client.getKeys().flushdb().block();
  }

  static void okReactive(Config config) {
    RedissonReactiveClient client = Redisson.create(config).reactive();
    try {
      client.getKeys().flushdb().block();
    } finally {
      client.shutdown();
    }
  }
}
