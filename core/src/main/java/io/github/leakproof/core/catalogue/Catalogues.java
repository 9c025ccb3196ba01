package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

  /** What the catalogue says as far as it concerns these checks. */
  public static Catalogue only(Set<Pattern> enabled, Catalogue catalogue) {
    return enabled.containsAll(EnumSet.allOf(Pattern.class))
        ? catalogue
        : new EnabledCatalogue(catalogue, enabled);
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
