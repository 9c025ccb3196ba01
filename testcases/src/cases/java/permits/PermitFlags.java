package permits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Flags, counters, aliases, several semaphores and inside-out regions. */
class PermitFlags {
  private final Semaphore local = new Semaphore(4);
  private final Semaphore global = new Semaphore(64);
  private final Semaphore[] lanes = {new Semaphore(1), new Semaphore(1)};
  private final Map<String, Semaphore> perTenant;
  private final List<String> log = new ArrayList<>();

  PermitFlags(Map<String, Semaphore> perTenant) {
    this.perTenant = perTenant;
  }

  boolean bothOrNone(String line) throws InterruptedException {
    boolean gotLocal = false;
    boolean gotGlobal = false;
    try {
      gotLocal = local.tryAcquire(1, TimeUnit.SECONDS);
      gotGlobal = gotLocal && global.tryAcquire(1, TimeUnit.SECONDS);
      return gotGlobal && log.add(line);
    } finally {
      if (gotGlobal) {
        global.release();
      }
      if (gotLocal) {
        local.release();
      }
    }
  }

  boolean secondTimeoutKeepsTheFirst(String line) throws InterruptedException {
    boolean gotLocal = local.tryAcquire(1, TimeUnit.SECONDS); // LEAK LockRelease/PermitNotReleased
    if (!gotLocal) {
      return false;
    }
    if (!global.tryAcquire(1, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      return log.add(line);
    } finally {
      global.release();
      local.release();
    }
  }

  void oneOfTwoIsGivenBack(String line) {
    local.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    global.acquireUninterruptibly();
    try {
      log.add(line);
    } finally {
      global.release();
    }
  }

  void bothAreGivenBack(String line) {
    local.acquireUninterruptibly();
    global.acquireUninterruptibly();
    try {
      log.add(line);
    } finally {
      global.release();
      local.release();
    }
  }

  void counterTellsTheFinally(List<String> lines) {
    int taken = 0;
    try {
      for (String line : lines) {
        local.acquireUninterruptibly();
        taken++;
        log.add(line);
      }
    } finally {
      local.release(taken);
    }
  }

  void conditionGuardsBoth(String line, boolean limited) {
    if (limited) {
      local.acquireUninterruptibly();
    }
    try {
      log.add(line);
    } finally {
      if (limited) {
        local.release();
      }
    }
  }

  void conditionGuardsOnlyTheAcquire(String line, boolean limited) {
    if (limited) {
      local.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    }
    log.add(line);
    if (limited) {
      local.release();
    }
  }

  void conditionGuardsOnlyTheRelease(String line, boolean last) {
    local.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    try {
      log.add(line);
    } finally {
      if (last) {
        local.release();
      }
    }
  }

  void aliasIsGivenBack(String line) throws InterruptedException {
    final Semaphore semaphore = this.local;
    semaphore.acquire();
    try {
      log.add(line);
    } finally {
      local.release();
    }
  }

  void tenantPermitInFinally(String tenant) throws InterruptedException {
    Semaphore semaphore = perTenant.computeIfAbsent(tenant, unused -> new Semaphore(2));
    semaphore.acquire();
    try {
      log.add(tenant);
    } finally {
      semaphore.release();
    }
  }

  void tenantPermitWithoutFinally(String tenant) throws InterruptedException {
    Semaphore semaphore = perTenant.computeIfAbsent(tenant, unused -> new Semaphore(2));
    semaphore.acquire(); // LEAK LockRelease/PermitNotReleased
    log.add(tenant);
    semaphore.release();
  }

  void optionalSemaphore(String tenant) {
    Semaphore semaphore = perTenant.get(tenant);
    if (semaphore != null) {
      semaphore.acquireUninterruptibly();
    }
    try {
      log.add(tenant);
    } finally {
      if (semaphore != null) {
        semaphore.release();
      }
    }
  }

  void laneInFinally(String line) {
    final int lane = line.length() & 1;
    lanes[lane].acquireUninterruptibly();
    try {
      log.add(line);
    } finally {
      lanes[lane].release();
    }
  }

  void insideOut(Runnable slow) {
    local.acquireUninterruptibly();
    try {
      log.add("before");
      local.release();
      try {
        slow.run();
      } finally {
        local.acquireUninterruptibly();
      }
      log.add("after");
    } finally {
      local.release();
    }
  }

  void takenAgainInFinallyAndKept(Runnable slow) {
    final Semaphore own = new Semaphore(1);
    own.acquireUninterruptibly();
    own.release();
    try {
      slow.run();
    } finally {
      own.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    }
  }

  void switchForgetsOneArm(int kind) {
    global.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    switch (kind) {
      case 0:
        global.release();
        break;
      case 1:
        return;
      default:
        global.release();
        break;
    }
  }

  String switchExpressionInsideTry(int kind) {
    global.acquireUninterruptibly();
    try {
      return switch (kind) {
        case 0 -> log.get(0);
        case 1 -> log.remove(0);
        default -> throw new IllegalArgumentException("kind " + kind);
      };
    } finally {
      global.release();
    }
  }

  void haltsInsteadOfReleasing(Runnable recovery) {
    global.acquireUninterruptibly();
    try {
      recovery.run();
    } catch (Throwable t) {
      Runtime.getRuntime().halt(70);
    }
    global.release();
  }

  void nestedFinallyBlocks(Runnable work, Runnable cleanUp) {
    global.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      try {
        cleanUp.run();
      } finally {
        global.release();
      }
    }
  }
}
