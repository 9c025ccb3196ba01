package stream;

import io.github.leakproof.testcases.proofs.probe.OpenFiles;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder is asked for its first file and stays open. */
public final class Folder implements Proof {
  static boolean isEmpty(Path folder) throws IOException {
    DirectoryStream<Path> files = Files.newDirectoryStream(folder); // LEAK Stream/StreamNotClosed
    return !files.iterator().hasNext();
  }

  @Override
  public Probe run(World world) throws IOException {
    Path folder = world.file("entry", "text").getParent();
    isEmpty(folder);
    isEmpty(folder);
    return new OpenFiles(folder);
  }
}
