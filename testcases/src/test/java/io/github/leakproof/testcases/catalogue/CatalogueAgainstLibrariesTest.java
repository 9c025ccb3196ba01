package io.github.leakproof.testcases.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.catalogue.Stub;
import io.github.leakproof.core.catalogue.StubReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void anEntryThatDoesNotExistIsReportedWithFileAndLine(@TempDir Path folder) throws IOException {
    Path stub =
        Files.writeString(
            folder.resolve("wrong.astub"),
            """
            package java.io;
            class Reader {
              @Releases void close();
              @Releases void shut();
              @Releases void close(int how);
              @Releases int close();
            }
            class Raeder {}
            @OnlyIn("30") class Later {}
            """);
    LibraryCheck check = new LibraryCheck(getClass().getClassLoader());

    assertThat(check.problems(new StubReader().read(List.of(stub)).get(0)))
        .satisfiesExactly(
            p -> assertThat(p).startsWith(stub + ":4: java.io.Reader has no void shut[]; "),
            p -> assertThat(p).startsWith(stub + ":5: java.io.Reader has no void close[int]; "),
            p -> assertThat(p).startsWith(stub + ":6: java.io.Reader has no int close[]; "),
            p -> assertThat(p).isEqualTo(stub + ":8: there is no class java.io.Raeder"));
  }
}
