package streams;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;

/** A field that is closed before the method that opened it ends. */
class OpenOnlyWithinTheMethod {
  private RandomAccessFile out;

  void okParse(File file) throws IOException {
    try {
      out = new RandomAccessFile(file, "rw");
      read();
      out.seek(12);
      out.getChannel().force(true);
      out.close();
      index(file);
    } finally {
      try {
        if (out != null && out.getChannel().isOpen()) {
          out.close();
        }
      } catch (IOException e) {
        // the file goes anyway
      }
    }
  }

  protected void read() throws IOException {
    out.write(1);
  }

  protected void index(File file) throws IOException {
    if (!file.setReadOnly()) {
      throw new IOException("not mine");
    }
  }

  static class LeftOpen {
    private RandomAccessFile out;

    void leakParse(File file, boolean dry) throws IOException {
      out = new RandomAccessFile(file, "rw"); // LEAK Stream/StreamNotClosed
      if (dry) {
        return;
      }
      if (out.getChannel().isOpen()) {
        out.close();
      }
    }
  }

  static long okLocal(File file) throws IOException {
    RandomAccessFile in = null;
    try {
      in = new RandomAccessFile(file, "r");
      return in.readLong();
    } finally {
      if (in != null && in.getChannel().isOpen()) {
        in.close();
      }
    }
  }
}
