package deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** URLs that helpers look up, on this machine or elsewhere. */
class LookedUp {
  interface Helper {
    URL find(String name);
  }

  static final class OfClass implements Helper {
    @Override
    public URL find(String name) {
      return LookedUp.class.getClassLoader().getResource(name);
    }
  }

  static final class OfThread implements Helper {
    @Override
    public URL find(String name) {
      return loader().getResource(name);
    }

    private static ClassLoader loader() {
      return Thread.currentThread().getContextClassLoader();
    }
  }

  /** Asks its like, itself perhaps among them. */
  static final class Cascade implements Helper {
    private final List<Helper> helpers = new ArrayList<>(List.of(new OfClass(), new OfThread()));
    private Helper best;

    @Override
    public URL find(String name) {
      if (best != null) {
        return best.find(name);
      }
      URL found = null;
      for (Helper helper : helpers) {
        found = helper.find(name);
        if (found != null) {
          best = helper;
          break;
        }
      }
      return found;
    }
  }

  private final Helper helper;

  LookedUp(Helper helper) {
    this.helper = helper;
  }

  int first(String name) throws IOException {
    URL url = helper.find(name);
    if (url == null) {
      return -1;
    }
    try (InputStream in = url.openStream()) {
      return in.read();
    }
  }

  interface Catalog {
    URL entry(String name);
  }

  static final class Bundled implements Catalog {
    @Override
    public URL entry(String name) {
      return LookedUp.class.getResource(name);
    }
  }

  static final class Remote implements Catalog {
    @Override
    public URL entry(String name) {
      try {
        return new URL("https://catalog.example.org/" + name);
      } catch (MalformedURLException e) {
        return null;
      }
    }
  }

  static int firstOfEither(Catalog catalog, String name) throws IOException {
    try (InputStream in = catalog.entry(name).openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.read();
    }
  }
}
