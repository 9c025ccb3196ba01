package io.github.leakproof.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakproof.cli.model.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class JavaFilesTest {
  @TempDir private Path folder;

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  @Test
  void findsCodeInOrder() throws IOException {
    Path second = write("b/B.java");
    Path first = write("a/A.java");
    write("a/package-info.java");
    write("module-info.java");
    write("a/A.kt");
    write(".hidden/H.java");

    assertThat(JavaFiles.below(folder)).containsExactly(first, second);
  }

  @Test
  void looksIntoAHiddenFolderThatIsAskedFor() throws IOException {
    Path hidden = write(".hidden/H.java");

    assertThat(JavaFiles.below(hidden.getParent())).containsExactly(hidden);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void followsLinksAndTakesNoFileTwice() throws IOException {
    Path file = write("real/A.java");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file.getParent());
    Files.createSymbolicLink(file.resolveSibling("loop"), file.getParent());
    Files.createSymbolicLink(file.resolveSibling("B.java"), folder.resolve("nowhere"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Path linked = Files.createSymbolicLink(other.resolve("A.java"), file);

    assertThat(JavaFiles.below(link)).containsExactly(link.resolve("A.java"));
    assertThat(JavaFiles.below(other)).containsExactly(linked);
    assertThat(JavaFiles.below(folder)).containsExactly(link.resolve("A.java"));
  }

  @Test
  void saysThatAFolderCannotBeRead() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> JavaFiles.below(missing))
        .isInstanceOf(CannotRunException.class)
        .hasMessageStartingWith("cannot read " + missing);
  }
}
