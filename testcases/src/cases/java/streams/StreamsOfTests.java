package streams;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams that tests open for each of their methods. */
final class StreamsOfTests {
  static class NeverClosedTest {
    private FileInputStream in;

    @BeforeEach
    void setUp() throws IOException {
      in = new FileInputStream("x"); // LEAK Stream/StreamNotClosed
    }

    @Test
    void reads() throws IOException {
      in.read();
    }
  }

  static class ClosedTest {
    private FileInputStream in;

    @BeforeEach
    void setUp() throws IOException {
      in = new FileInputStream("x");
    }

    @Test
    void reads() throws IOException {
      in.read();
    }

    @AfterEach
    void closeAgain() throws IOException {
      in.close();
    }
  }
}
