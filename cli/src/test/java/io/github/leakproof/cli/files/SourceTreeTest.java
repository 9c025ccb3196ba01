package io.github.leakproof.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTreeTest {
  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void findsTheRootsOfPackages() throws IOException {
    Path main = write("main/a/b/C.java", "package a.b;\nclass C {}");
    Path test = write("test/a/D.java", "/* a test */ \n package a; class D {}");
    Path unnamed = write("loose/E.java", "class E {}");

    assertThat(SourceTree.of(List.of(main, test, unnamed)))
        .isEqualTo(
            new SourceTree(
                List.of(List.of(main, test, unnamed)),
                List.of(folder.resolve("main"), folder.resolve("test"), folder.resolve("loose"))));
  }

  @Test
  void hasNoRootForAFileThatLiesAstray() throws IOException {
    Path astray = write("x/C.java", "package a.b; class C {}");

    assertThat(SourceTree.of(List.of(astray)).roots()).isEmpty();
  }

  @Test
  void keepsFilesOfTheSameClassApart() throws IOException {
    Path one = write("one/a/C.java", "package a; class C {}");
    Path two = write("two/a/C.java", "package a; class C {}");
    Path other = write("two/b/C.java", "package b; class C {}");

    assertThat(SourceTree.of(List.of(one, two, other)).groups())
        .containsExactly(List.of(one, other), List.of(two));
  }
}
