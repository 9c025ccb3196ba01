package interrupts;
import com.hazelcast.internal.util.executor.HazelcastManagedThread;
import java.util.concurrent.BlockingQueue;
/** Tasks of a library that leave what they do to a subclass. */
class TaskTemplates {
  static class Last extends HazelcastManagedThread {
    private final BlockingQueue<String> q;
    Last(BlockingQueue<String> q) { this.q = q; }
    @Override protected void executeRun() {
      try {
        System.out.println(q.take());
      } catch (InterruptedException e) {
        System.err.println(e);
      }
    }
  }
  static class Again extends HazelcastManagedThread {
    private final BlockingQueue<String> q;
    Again(BlockingQueue<String> q) { this.q = q; }
    @Override protected void executeRun() {
      for (int i = 0; i < 10; i++) {
        try {
          System.out.println(q.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println(e);
        }
      }
    }
  }
  static class First extends HazelcastManagedThread {
    private final BlockingQueue<String> q;
    First(BlockingQueue<String> q) { this.q = q; }
    @Override protected void beforeRun() {
      try {
        System.out.println(q.take());
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println(e);
      }
    }
  }
}
