package stream;

import io.github.leakproof.testcases.proofs.probe.OpenFiles;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stream of lines is drained, which does not close its file. */
public final class Lines implements Proof {
  static long lines(Path file) throws IOException {
    return Files.lines(file).filter(line -> !line.isBlank()).count(); // LEAK Stream/StreamNotClosed
  }

  @Override
  public Probe run(World world) throws IOException {
    Path file = world.file("lines", "one\n\ntwo\n");
    for (int i = 0; i < 3; i++) {
      lines(file);
    }
    return new OpenFiles(file);
  }
}
