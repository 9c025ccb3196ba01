package client;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A producer for each message, to a broker that is down. */
public final class Producer implements Proof {
  static boolean send(Properties settings, String topic, String text) {
    KafkaProducer<String, String> producer = new KafkaProducer<>(settings); // LEAK Client/ClientNotClosed
    Future<?> sent = producer.send(new ProducerRecord<>(topic, text));
    return sent.isDone();
  }

  @Override
  public Probe run(World world) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "bootstrap.servers", "127.0.0.1:9",
            "max.block.ms", "50",
            "key.serializer", StringSerializer.class.getName(),
            "value.serializer", StringSerializer.class.getName()));
    send(settings, "topic", "text");
    return world.liveThreads("kafka-producer");
  }
}
