package multi.impl;

import multi.api.Guard;

class Caller {
  private final Guard guard = new Guard();

  void run(boolean early) {
    guard.enter();
    if (early) {
      return;
    }
    guard.leave();
  }
}
