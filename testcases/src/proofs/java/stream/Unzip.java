package stream;

import io.github.leakproof.testcases.proofs.probe.OpenFiles;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What is no archive is found out by the wrapper's constructor. */
public final class Unzip implements Proof {
  static byte[] unzip(Path file) throws IOException {
    InputStream in = Files.newInputStream(file); // LEAK Stream/StreamNotClosed
    try (GZIPInputStream content = new GZIPInputStream(in)) {
      return content.readAllBytes();
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    Path file = world.file("plain.gz", "no archive");
    world.fails(() -> unzip(file));
    return new OpenFiles(file);
  }
}
