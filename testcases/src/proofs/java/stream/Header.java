package stream;

import io.github.leakproof.testcases.proofs.probe.OpenFiles;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A short file is refused, and stays open. */
public final class Header implements Proof {
  static int header(Path file) throws IOException {
    FileInputStream in = new FileInputStream(file.toFile()); // LEAK Stream/StreamNotClosed
    byte[] head = in.readNBytes(16);
    if (head.length < 16) {
      throw new EOFException(file + " is too short");
    }
    in.close();
    return head[0];
  }

  @Override
  public Probe run(World world) throws IOException {
    Path file = world.file("short", "text");
    world.fails(() -> header(file));
    world.fails(() -> header(file));
    return new OpenFiles(file);
  }
}
