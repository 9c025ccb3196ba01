package io.github.leakproof.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.cli.testkit.LocalRepository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathTest {
  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();

  private Path jar(String artifact) {
    new LocalRepository(folder).addSources("g", artifact, "1", Map.of("A.java", "class A {}"));
    return folder.resolve("g/%1$s/1/%1$s-1-sources.jar".formatted(artifact));
  }

  @Test
  void readsFoldersAndJarsInOrder() {
    Path jar = jar("a");

    assertThat(ClassPath.parse(jar + File.pathSeparator + folder, notes::add))
        .containsExactly(jar, folder);
    assertThat(notes).isEmpty();
  }

  @Test
  void takesAStarForTheJarsOfAFolder() throws IOException {
    Path jar = jar("a");
    Path broken = Files.writeString(jar.resolveSibling("broken.jar"), "");
    Files.writeString(jar.resolveSibling("readme.txt"), "");

    assertThat(ClassPath.parse(jar.getParent() + "/*", notes::add)).containsExactly(jar);
    assertThat(notes).containsExactly("class path entry " + broken + " is no readable jar");
  }

  @Test
  void readsNothingFromNothing() {
    assertThat(ClassPath.parse("", notes::add)).isEmpty();
    assertThat(notes).isEmpty();
  }

  @Test
  void notesAFolderThatDoesNotExist() {
    assertThat(ClassPath.parse("nowhere/*", notes::add)).isEmpty();
    assertThat(notes).containsExactly("class path entry nowhere/* is no readable folder");
  }
}
