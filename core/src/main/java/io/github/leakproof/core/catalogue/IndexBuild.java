package io.github.leakproof.core.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the index of the standard catalogue; the build runs it. */
public final class IndexBuild {
  private IndexBuild() {}

  /**
   * Reads a folder of stubs with its {@code traits.properties} and writes their index.
   *
   * @param args the folder and the index file
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<Stub> stubs = new StubReader().read(List.of(folder));
    Traits traits = TraitsReader.read(folder.resolve("traits.properties"));
    Files.createDirectories(Path.of(args[1]).getParent());
    Files.write(Path.of(args[1]), IndexWriter.write(CatalogueBuilder.build(stubs, traits)));
  }
}
