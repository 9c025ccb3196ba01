package io.github.leakproof.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Where catalogues come from. */
public final class Catalogues {
  static final String INDEX = "/leakproof/catalogue/standard.index";

  private Catalogues() {}

  /** The catalogue of known libraries. Reads its index; keep the result. */
  public static Catalogue standard() {
    return new StoredCatalogue(readIndex());
  }

  /**
   * The standard catalogue with further stubs on top; their entries replace those about the same
   * method.
   *
   * @param stubs stub files, or folders with {@code .astub} files
   * @throws CatalogueException if a stub is missing or wrong; the message is one line
   */
  public static Catalogue with(List<Path> stubs) {
    if (stubs.isEmpty()) {
      return standard();
    }
    CatalogueData standard = readIndex().data();
    List<Stub> read = new StubReader(CatalogueBuilder.protocols(standard)).read(stubs);
    return new StoredCatalogue(
        CatalogueBuilder.over(standard, CatalogueBuilder.build(read, standard.traits())));
  }

  private static IndexReader readIndex() {
    try (InputStream in = Catalogues.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new CatalogueException(INDEX + ": not on the class path; the jar is incomplete");
      }
      return new IndexReader(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
