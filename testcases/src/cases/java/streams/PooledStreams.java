package streams;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Streams whose own close puts back what they are made of, as those of a pool do. */
final class PooledStreams {
  static class Tied extends InputStream {
    private final InputStream source;

    Tied(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      return source.read();
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  /** What is within can be reached by more names than the one that close uses. */
  abstract static class Named extends InputStream {
    private final InputStream named;

    Named(InputStream named) {
      this.named = named;
    }

    @Override
    public int available() throws IOException {
      return named.available();
    }
  }

  static final class Pooled extends Named {
    private final InputStream source;
    private final Deque<InputStream> idle;
    private boolean isClosed;

    Pooled(InputStream source, Deque<InputStream> idle) {
      super(source);
      this.source = source;
      this.idle = idle;
    }

    @Override
    public int read() throws IOException {
      return source.read();
    }

    @Override
    public void close() {
      InputStream open = source;
      if (open != null && !isClosed) {
        idle.push(open);
      }
      isClosed = true;
    }
  }

  /** It never closes what it reads from. */
  static final class Forgetful extends InputStream {
    private final InputStream source;

    Forgetful(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      return source.read();
    }

    @Override
    public void close() {}
  }

  record Opened(InputStream stream, long nanos) {}

  static final class Entry {
    private final Deque<Entry> entries;
    private final InputStream stream;

    Entry(Opened opened, Deque<Entry> entries) {
      this(entries, opened.stream());
    }

    private Entry(Deque<Entry> entries, InputStream stream) {
      this.entries = entries;
      this.stream = stream;
    }

    InputStream stream() {
      return stream;
    }

    int waiting() {
      return entries.size();
    }
  }

  private final Deque<InputStream> idle = new ArrayDeque<>();
  private final Deque<Entry> entries = new ArrayDeque<>();

  Pooled open(String file) throws IOException {
    return new Pooled(new Tied(new FileInputStream(file)), idle);
  }

  private static void closeQuietly(InputStream stream) {
    if (stream != null) {
      try {
        stream.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  int closesAsAnyStream(String file) throws IOException {
    InputStream stream = null;
    try {
      stream = open(file);
      return stream.read();
    } finally {
      closeQuietly(stream);
    }
  }

  int closesDirectly(String file) throws IOException {
    try (Pooled stream = open(file)) {
      return stream.read();
    }
  }

  int closesNone(String file) throws IOException {
    Pooled stream = open(file); // LEAK Stream/StreamNotClosed
    return stream.read();
  }

  int closesWhereItIsLong(String file) throws IOException {
    InputStream stream = open(file); // LEAK Stream/StreamNotClosed
    int first = stream.read();
    if (stream.available() > 10) {
      closeQuietly(stream);
    }
    return first;
  }

  int closesADecoratorThatForgets(String file) throws IOException {
    try (InputStream stream = new Forgetful(new FileInputStream(file))) { // LEAK Stream/StreamNotClosed
      return stream.read();
    }
  }

  private static Opened openTimed(String file) throws IOException {
    long start = System.nanoTime();
    return new Opened(new Tied(new FileInputStream(file)), System.nanoTime() - start);
  }

  int fillsOrCloses(String file) throws IOException {
    Entry entry = new Entry(openTimed(file), entries);
    if (entry.waiting() > 10) {
      closeQuietly(entry.stream());
      return 0;
    }
    entries.add(entry);
    return 1;
  }

  int fillsOrForgets(String file) throws IOException {
    Entry entry = new Entry(openTimed(file), entries); // LEAK Stream/StreamNotClosed
    if (entry.waiting() > 10) {
      return 0;
    }
    entries.add(entry);
    return 1;
  }

  void close() throws IOException {
    for (Entry entry : entries) {
      entry.stream().close();
    }
  }
}
