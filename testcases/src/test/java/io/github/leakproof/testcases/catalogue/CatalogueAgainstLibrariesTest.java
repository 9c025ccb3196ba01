package io.github.leakproof.testcases.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.catalogue.Stub;
import io.github.leakproof.core.catalogue.StubReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every entry of the standard catalogue names a class and a method that exist. */
final class CatalogueAgainstLibrariesTest {
  private static final Path STUBS = Path.of("../core/src/main/resources/leakproof/catalogue");

  @Test
  void everyEntryExistsInItsLibrary() {
    List<Stub> stubs = new StubReader().read(List.of(STUBS));
    assertThat(stubs).isNotEmpty();
    LibraryCheck check = new LibraryCheck(getClass().getClassLoader());

    assertThat(stubs).flatExtracting(check::problems).isEmpty();
  }
}
