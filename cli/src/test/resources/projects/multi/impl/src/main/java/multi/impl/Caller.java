package multi.impl;

import multi.api.Guard;

class Caller extends Guard {
  void run(boolean early) {
    lock.lock();
    if (early) {
      return;
    }
    lock.unlock();
  }
}
