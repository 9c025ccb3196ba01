package clients;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka and JMS. */
final class Brokers {
  private Brokers() {}

  static void leakSend(Properties settings, String topic, String text) {
    KafkaProducer<String, String> producer = new KafkaProducer<>(settings); // LEAK Client/ClientNotClosed
    producer.send(new ProducerRecord<>(topic, text));
    producer.flush();
  }

  static void leakSendAll(Properties settings, String topic, List<String> all)
      throws ExecutionException, InterruptedException {
    Producer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()); // LEAK Client/ClientNotClosed
    for (String text : all) {
      producer.send(new ProducerRecord<>(topic, text)).get();
    }
    producer.close();
  }

  static int leakPoll(Properties settings, String topic) {
    Consumer<String, String> consumer = new KafkaConsumer<>(settings); // LEAK Client/ClientNotClosed
    consumer.subscribe(List.of(topic));
    return consumer.poll(Duration.ofSeconds(1)).count();
  }

  static Set<String> leakAdmin(Properties settings) throws Exception {
    AdminClient admin = AdminClient.create(settings); // LEAK Client/ClientNotClosed
    Set<String> topics = admin.listTopics().names().get();
    admin.close(Duration.ofSeconds(3));
    return topics;
  }

  static void leakJms(jakarta.jms.ConnectionFactory factory, String queue) throws Exception {
    jakarta.jms.Connection connection = factory.createConnection(); // LEAK Client/ClientNotClosed
    jakarta.jms.Session session = connection.createSession();
    session.createProducer(session.createQueue(queue)).send(session.createTextMessage("up"));
  }

  static void leakJmsContext(javax.jms.ConnectionFactory factory, String queue) {
    javax.jms.JMSContext context = factory.createContext(); // LEAK Client/ClientNotClosed
    context.createProducer().send(context.createQueue(queue), "up");
  }

  static void okSend(Properties settings, String topic, String text) {
    try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
      producer.send(new ProducerRecord<>(topic, text));
    }
  }

  static int okPoll(Properties settings, String topic) {
    KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings);
    try {
      consumer.subscribe(List.of(topic));
      return consumer.poll(Duration.ofSeconds(1)).count();
    } finally {
      consumer.close(Duration.ofSeconds(2));
    }
  }

  static Set<String> okAdmin(Properties settings) throws Exception {
    try (AdminClient admin = AdminClient.create(settings)) {
      return admin.listTopics().names().get();
    }
  }

  static void okJms(jakarta.jms.ConnectionFactory factory, String queue) throws Exception {
    jakarta.jms.Connection connection = null;
    try {
      connection = factory.createConnection();
      jakarta.jms.Session session = connection.createSession();
      session.createProducer(session.createQueue(queue)).send(session.createTextMessage("up"));
    } finally {
      if (connection != null) {
        connection.close();
      }
    }
  }

  static void okJmsContext(javax.jms.ConnectionFactory factory, String queue) {
    try (javax.jms.JMSContext context = factory.createContext()) {
      context.createProducer().send(context.createQueue(queue), "up");
    }
  }

  static final class Publisher {
    private final Producer<String, String> producer;

    Publisher(Producer<String, String> producer) {
      this.producer = producer;
    }

    void publish(String topic, String text) {
      producer.send(new ProducerRecord<>(topic, text));
    }
  }

  static Publisher okGivenToAnOwner(Properties settings) {
    return new Publisher(new KafkaProducer<>(settings));
  }

  static final class Worker implements Runnable {
    private final KafkaConsumer<String, String> consumer;
    private volatile boolean running = true;

    Worker(Properties settings) {
      consumer = new KafkaConsumer<>(settings);
    }

    @Override
    public void run() {
      try {
        while (running) {
          consumer.poll(Duration.ofMillis(200)).forEach(r -> System.out.println(r.value()));
        }
      } finally {
        consumer.close();
      }
    }

    void stop() {
      running = false;
      consumer.wakeup();
    }
  }

  static final class LeakingWorker implements Runnable {
    private final KafkaConsumer<String, String> consumer;

    LeakingWorker(Properties settings) {
      consumer = new KafkaConsumer<>(settings); // LEAK Client/ClientNotClosed
    }

    @Override
    public void run() {
      while (!Thread.currentThread().isInterrupted()) {
        consumer.poll(Duration.ofMillis(200)).forEach(r -> System.out.println(r.value()));
      }
    }
  }
}
