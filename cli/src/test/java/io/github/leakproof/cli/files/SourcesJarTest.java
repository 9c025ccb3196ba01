package io.github.leakproof.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.testkit.LocalRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesJarTest {
  @TempDir private Path folder;

  private Path jar(Map<String, String> sources) {
    new LocalRepository(folder).addSources("g", "a", "1", sources);
    return folder.resolve("g/a/1/a-1-sources.jar");
  }

  private List<String> unpacked(Map<String, String> sources) {
    Path target = new SourcesJar(jar(sources)).unpack(folder.resolve("cache"));
    return JavaFiles.below(target).stream()
        .map(file -> target.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void keepsFilesThatLieWhereTheirPackageSays() {
    assertThat(
            unpacked(
                Map.of(
                    "a/b/C.java", "// a comment\npackage a.b;\nclass C {}",
                    "D.java", "class D {}")))
        .containsExactly("D.java", "a/b/C.java");
  }

  @Test
  void movesFilesOfFurtherSourceFoldersToTheirPackage() {
    assertThat(
            unpacked(
                Map.of(
                    "java/a/C.java", "package a; class C {}", "a/B.java", "package a; class B {}")))
        .containsExactly("a/B.java", "a/C.java");
  }

  @Test
  void prefersTheFileThatLiesInItsPlace() throws IOException {
    Path jar =
        jar(
            Map.of(
                "a/C.java", "package a; class C { int first; }",
                "other/a/C.java", "package a; class C { int second; }"));

    Path target = new SourcesJar(jar).unpack(folder.resolve("cache"));

    assertThat(Files.readString(target.resolve("a/C.java"))).contains("first");
  }

  @Test
  void leavesOutWhatIsNoCodeOrLiesAstray() {
    assertThat(
            unpacked(
                Map.of(
                    "module-info.java", "module m {}",
                    "a/package-info.java", "package a;",
                    "META-INF/versions/9/a/B.java", "package a; class B {}",
                    "templates/T.java", "package ${name}; class T {}",
                    "elsewhere/C.java", "package a; class C {}",
                    "../evil/E.java", "package evil; class E {}",
                    "a/D.java", "package a; class D {}")))
        .containsExactly("a/D.java");
  }

  @Test
  void unpacksOnce() throws IOException {
    Path jar = jar(Map.of("A.java", "class A {}"));
    Path cache = folder.resolve("cache");
    Path first = new SourcesJar(jar).unpack(cache);
    Files.delete(first.resolve("A.java"));

    assertThat(new SourcesJar(jar).unpack(cache)).isEqualTo(first);
    assertThat(first.resolve("A.java")).doesNotExist();
  }

  @Test
  void saysThatAJarIsBroken() throws IOException {
    Path jar = Files.writeString(folder.resolve("x-sources.jar"), "no zip file");

    assertThatThrownBy(() -> new SourcesJar(jar).unpack(folder.resolve("cache")))
        .isInstanceOf(CannotRunException.class)
        .hasMessageStartingWith("cannot unpack " + jar);
  }
}
