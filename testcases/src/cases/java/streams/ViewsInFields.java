package streams;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;

/** One file under several fields: whichever of them is closed closes it. */
final class ViewsInFields {
  private ViewsInFields() {}

  static class ClosedByWrapper {
    private final FileChannel channel;
    private final OutputStream out;

    ClosedByWrapper(File file) throws IOException {
      FileOutputStream opened = new FileOutputStream(file, true);
      this.channel = opened.getChannel();
      this.out = new BufferedOutputStream(opened);
    }

    void close() throws IOException {
      channel.force(true);
      out.close();
    }
  }

  static class ClosedByChannel {
    private final RandomAccessFile file;
    private final FileChannel channel;

    ClosedByChannel(File file) throws IOException {
      this.file = new RandomAccessFile(file, "rw");
      this.channel = this.file.getChannel();
    }

    void close() throws IOException {
      channel.close();
    }
  }

  static class OpenedLater {
    private FileChannel channel;
    private OutputStream out;

    void open(File file) throws IOException {
      FileOutputStream opened = new FileOutputStream(file);
      channel = opened.getChannel();
      out = new BufferedOutputStream(opened);
    }

    void close() throws IOException {
      out.close();
      channel = null;
    }
  }

  static class ReaderOfField {
    private final InputStream in;
    private final BufferedReader lines;

    ReaderOfField(File file) throws IOException {
      in = new FileInputStream(file);
      lines = new BufferedReader(new InputStreamReader(in));
    }

    int available() throws IOException {
      return in.available();
    }

    void close() throws IOException {
      lines.close();
    }
  }

  static class OnlyFlushed {
    private final FileChannel channel;
    private final OutputStream out;

    OnlyFlushed(File file) throws IOException {
      FileOutputStream opened = new FileOutputStream(file); // LEAK Stream/StreamNotClosed
      this.channel = opened.getChannel();
      this.out = new BufferedOutputStream(opened);
    }

    void close() throws IOException {
      out.flush();
      channel.force(true);
    }
  }

  static class ReplacedWrapper {
    private final FileChannel channel;
    private final OutputStream out;

    ReplacedWrapper(File file, File other) throws IOException {
      FileOutputStream opened = new FileOutputStream(file); // LEAK Stream/StreamNotClosed
      this.channel = opened.getChannel();
      opened = new FileOutputStream(other);
      this.out = new BufferedOutputStream(opened);
    }

    void close() throws IOException {
      channel.force(true);
      out.close();
    }
  }
}
