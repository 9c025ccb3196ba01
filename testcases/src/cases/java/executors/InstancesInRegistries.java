package executors;

import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;

/** Objects that put themselves into a registry: that has them, not what lies in their fields. */
class InstancesInRegistries {
  static final class Registry {
    private final Map<String, Member> members = new ConcurrentHashMap<>();

    boolean register(String name, Member member) {
      return members.putIfAbsent(name, member) == null;
    }

    void unregister(String name) {
      members.remove(name);
    }

    void stopAll() {
      members.values().forEach(Member::stop);
    }
  }

  interface Member {
    void stop();
  }
}

final class Forgetting implements InstancesInRegistries.Member {
  private final Timer timer = new Timer("house-keeping", true); // LEAK ExecutorShutdown/ExecutorNotShutdown
  private InstancesInRegistries.Registry registry;

  void start(InstancesInRegistries.Registry found) {
    registry = found;
    if (!registry.register("forgetting", this)) {
      throw new IllegalStateException("registered before");
    }
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            System.out.println("tick");
          }
        },
        1000);
  }

  @Override
  public void stop() {
    registry.unregister("forgetting");
  }
}

final class Tidy implements InstancesInRegistries.Member {
  private final Timer timer = new Timer("house-keeping", true);
  private InstancesInRegistries.Registry registry;

  void start(InstancesInRegistries.Registry found) {
    registry = found;
    registry.register("tidy", this);
  }

  @Override
  public void stop() {
    registry.unregister("tidy");
    timer.cancel();
  }
}
