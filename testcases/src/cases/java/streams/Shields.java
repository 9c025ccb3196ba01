package streams;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Wrappers whose close leaves what they wrap open, and others that only do more than to close it. */
final class Shields {
  private Shields() {}

  private static final class Shield extends FilterInputStream {
    private boolean isClosed;

    Shield(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      isClosed = true; // the owner closes the stream
    }

    boolean isClosed() {
      return isClosed;
    }
  }

  private static final class Counted extends FilterInputStream {
    private static int open = 1;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      open--;
      super.close();
    }
  }

  private static final class Detached extends InputStream {
    private InputStream in;

    Detached(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public void close() throws IOException {
      InputStream old = in;
      in = null;
      if (old != null) {
        old.close();
      }
    }
  }

  private static final class Forgetful extends InputStream {
    private final InputStream in;

    Forgetful(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public void close() {
      // nothing
    }
  }

  static int leakVariable(String name) throws IOException {
    InputStream raw = new FileInputStream(name); // LEAK Stream/StreamNotClosed
    try (Shield in = new Shield(raw)) {
      return in.read();
    }
  }

  static int leakNested(String name) throws IOException {
    try (InputStream in = new Shield(new FileInputStream(name))) { // LEAK Stream/StreamNotClosed
      return in.read();
    }
  }

  static int leakDelegate(String name) throws IOException {
    try (InputStream in = new Forgetful(new FileInputStream(name))) { // LEAK Stream/StreamNotClosed
      return in.read();
    }
  }

  static int shieldOfClosed(String name) throws IOException {
    try (InputStream raw = new FileInputStream(name);
        InputStream in = new Shield(raw)) {
      return in.read();
    }
  }

  static int counted(String name) throws IOException {
    try (InputStream in = new Counted(new FileInputStream(name))) {
      return in.read();
    }
  }

  static int detached(String name) throws IOException {
    try (InputStream in = new Detached(new FileInputStream(name))) {
      return in.read();
    }
  }
}
