package shop;

import java.util.concurrent.locks.ReentrantLock;

class Stock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Prices prices = new Prices();
  private long worth;

  void add(String article) {
    lock.lock();
    worth += prices.of(article);
    lock.unlock();
  }
}
