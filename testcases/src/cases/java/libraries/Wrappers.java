package libraries;

import com.esotericsoftware.kryo.io.Input;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xerial.snappy.SnappyInputStream;

/** Objects of libraries that close with themselves what they were made of. */
final class Wrappers {
  private Wrappers() {}

  static int leakWrapperForgotten(File file) throws IOException {
    Input input = new Input(new FileInputStream(file)); // LEAK Stream/StreamNotClosed
    return input.readInt();
  }

  static int okWrapperClosed(File file) throws IOException {
    try (Input input = new Input(new FileInputStream(file))) {
      return input.readInt();
    }
  }

  static int okWrappedClosed(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      return new Input(in).readInt();
    } finally {
      in.close();
    }
  }

  static Input okWrapperReturned(File file) throws IOException {
    return new Input(new FileInputStream(file));
  }

  static int leakWhereTheWrapperIsNotMade(File file) throws IOException {
    InputStream in = new FileInputStream(file); // LEAK Stream/StreamNotClosed
    try (SnappyInputStream unpacked = new SnappyInputStream(in)) {
      return unpacked.read();
    }
  }

  static int okBothClosed(File file) throws IOException {
    try (InputStream in = new FileInputStream(file);
        SnappyInputStream unpacked = new SnappyInputStream(in)) {
      return unpacked.read();
    }
  }
}
