package bank;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Leaks in every way that a check knows. */
public final class Teller {
  private final Lock vault = new ReentrantLock();
  private final Semaphore counters = new Semaphore(4);
  private final BlockingQueue<String> orders = new ArrayBlockingQueue<>(16);
  private final HttpClient http = HttpClient.newHttpClient();
  private long balance;

  public void deposit(long amount, Runnable audit) {
    vault.lock();
    // every change is audited
    audit.run();
    balance += amount;
    vault.unlock();
  }

  public void serve(Runnable customer) throws InterruptedException {
    counters.acquire();
    customer.run();
    counters.release();
  }

  public void order(String paper) throws InterruptedException {
    orders.put(paper);
  }

  public int rate(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    return answer.statusCode();
  }

  public void closeBooks(Runnable report) {
    ExecutorService clerks = Executors.newFixedThreadPool(2);
    clerks.execute(report);
  }

  public String ask(ExecutorService office, Callable<String> question) throws Exception {
    Future<String> answer = office.submit(question);
    return answer.get(1, java.util.concurrent.TimeUnit.SECONDS); // or give up
  }

  /** What the vault holds. */
  public long balance() {
    vault.lock();
    try {
      return balance;
    } finally {
      vault.unlock();
    }
  }
}
