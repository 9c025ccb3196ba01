package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

final class Extensions {
  static final class OkAll implements BeforeAllCallback, AfterAllCallback {
    private ExecutorService pool;

    @Override
    public void beforeAll(ExtensionContext context) {
      pool = Executors.newCachedThreadPool();
    }

    @Override
    public void afterAll(ExtensionContext context) {
      pool.shutdownNow();
    }
  }

  static final class OkEach implements BeforeEachCallback, AfterEachCallback {
    private ExecutorService pool;

    @Override
    public void beforeEach(ExtensionContext context) {
      pool = Executors.newCachedThreadPool();
    }

    @Override
    public void afterEach(ExtensionContext context) {
      pool.shutdownNow();
    }
  }

  static final class OkAtFirst implements AfterAllCallback {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @Override
    public void afterAll(ExtensionContext context) {
      pool.shutdownNow();
    }
  }
}
