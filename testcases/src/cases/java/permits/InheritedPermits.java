package permits;

import java.util.List;
import java.util.concurrent.Semaphore;

/** Permits of a superclass and behind an interface. */
class InheritedPermits {
  abstract static class ThrottledClient {
    protected final Semaphore quota = new Semaphore(5);

    protected final void takeQuota() throws InterruptedException {
      quota.acquire();
    }

    protected final boolean tryTakeQuota() {
      return quota.tryAcquire();
    }

    protected final void returnQuota() {
      quota.release();
    }

    protected abstract String fetch(String path);

    final String fetchThrottled(String path) throws InterruptedException {
      quota.acquire();
      try {
        return fetch(path);
      } finally {
        quota.release();
      }
    }

    final String fetchWithoutFinally(String path) throws InterruptedException {
      quota.acquire(); // LEAK LockRelease/PermitNotReleased
      String body = fetch(path);
      quota.release();
      return body;
    }
  }

  static class CatalogueClient extends ThrottledClient {
    private final List<String> cache;
    private int hits;

    CatalogueClient(List<String> cache) {
      this.cache = cache;
    }

    @Override
    protected String fetch(String path) {
      return cache.get(path.length());
    }

    void takesAndReturnsInFinally(String path) throws InterruptedException {
      takeQuota();
      try {
        cache.add(path);
      } finally {
        returnQuota();
      }
    }

    void takesAndReturnsWithoutFinally(String path) throws InterruptedException {
      takeQuota(); // LEAK LockRelease/PermitNotReleased
      cache.add(path);
      returnQuota();
    }

    boolean triesInFinally(String path) {
      if (tryTakeQuota()) {
        try {
          return cache.add(path);
        } finally {
          returnQuota();
        }
      }
      return false;
    }

    boolean triesWithoutFinally(String path) {
      if (tryTakeQuota()) { // LEAK LockRelease/PermitNotReleased
        boolean added = cache.add(path);
        returnQuota();
        return added;
      }
      return false;
    }

    void countsFieldsOnly() throws InterruptedException {
      takeQuota();
      hits++;
      returnQuota();
    }

    void inheritedFieldWithoutFinally(String path) {
      quota.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      cache.remove(path);
      quota.release();
    }
  }

  interface Admission {
    void admit();

    void dismiss();
  }

  static final class SemaphoreAdmission implements Admission {
    private final Semaphore seats = new Semaphore(7);

    @Override
    public void admit() {
      seats.acquireUninterruptibly();
    }

    @Override
    public void dismiss() {
      seats.release();
    }
  }

  private final Admission admission = new SemaphoreAdmission();

  void admitsInFinally(Runnable visit) {
    admission.admit();
    try {
      visit.run();
    } finally {
      admission.dismiss();
    }
  }

  void admitsWithoutFinally(Runnable visit) {
    admission.admit(); // LEAK LockRelease/PermitNotReleased
    visit.run();
    admission.dismiss();
  }

  void admissionOfTheCaller(Admission lent, Runnable visit) {
    lent.admit();
    try {
      visit.run();
    } finally {
      lent.dismiss();
    }
  }
}
