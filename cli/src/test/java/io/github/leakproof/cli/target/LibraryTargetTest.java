package io.github.leakproof.cli.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.testkit.LocalRepository;
import io.github.leakproof.cli.testkit.SampleLibraries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryTargetTest {
  private static final String DEPENDENCIES =
      """
      <dependencies>
        <dependency>
          <groupId>lib</groupId><artifactId>base</artifactId><version>1.0</version>
          <optional>true</optional>
        </dependency>
        <dependency>
          <groupId>no.such</groupId><artifactId>library</artifactId><version>1</version>
          <scope>provided</scope>
        </dependency>
        <dependency>
          <groupId>lib</groupId><artifactId>asserts</artifactId><version>1.0</version>
          <scope>test</scope>
        </dependency>
      </dependencies>
      """;

  @TempDir private Path folder;
  private LocalRepository repository;

  @BeforeEach
  void fillRepository() {
    repository = SampleLibraries.in(folder.resolve("repo"));
  }

  private ScanInput resolve(String coordinates) {
    Map<String, String> properties = Map.of("maven.repo.local", repository.root().toString());
    TargetOptions options =
        new TargetOptions(false, "", new MavenOptions(true, properties), folder.resolve("cache"));
    return Targets.named(coordinates).resolve(options, Progress.SILENT);
  }

  @Test
  void unpacksTheSourcesAndPutsTheLibraryItselfLastOnTheClassPath() {
    repository.addLibrary(
        "lib",
        "user",
        "2.0",
        DEPENDENCIES,
        Map.of("user/User.java", "package user; class User {}"));

    ScanInput input = resolve("lib:user:2.0");

    assertThat(input.base()).startsWith(folder.resolve("cache/sources/lib"));
    assertThat(input.sourceSets().get(0).sources())
        .containsExactly(input.base().resolve("user/User.java"));
    assertThat(input.sourceSets().get(0).classPath())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("base-1.0.jar", "user-2.0.jar");
    assertThat(input.notes())
        .containsExactly("dependency no.such:library:jar:1 cannot be resolved");
  }

  @Test
  void saysThatALibraryHasNoSources() throws Exception {
    repository.addLibrary("lib", "shut", "1.0", "", Map.of("Shut.java", "class Shut {}"));
    Files.delete(repository.root().resolve("lib/shut/1.0/shut-1.0-sources.jar"));

    assertThatThrownBy(() -> resolve("lib:shut:1.0"))
        .isInstanceOf(CannotRunException.class)
        .hasMessage("lib:shut:1.0 has no sources jar in the local repository");
  }

  @Test
  void saysThatTheSourcesHoldNoJava() {
    repository.addSources("lib", "kotlin", "1.0", Map.of("A.kt", "class A"));

    assertThatThrownBy(() -> resolve("lib:kotlin:1.0"))
        .isInstanceOf(CannotRunException.class)
        .hasMessage("no Java files in the sources jar of lib:kotlin:1.0");
  }

  @Test
  void doesWithoutDependenciesWhereThePomIsMissing() {
    repository.addSources("lib", "bare", "1.0", Map.of("A.java", "class A {}"));

    ScanInput input = resolve("lib:bare:1.0");

    assertThat(input.files()).isEqualTo(1);
    assertThat(input.notes()).hasSize(1);
    assertThat(input.notes().get(0)).startsWith("dependencies of lib:bare:jar:1.0 are unknown: ");
  }

  @Test
  void readsCoordinatesOnly() {
    assertThat(LibraryTarget.parse("org.example:the-library:1.0-RC.2+x"))
        .contains(new LibraryTarget("org.example", "the-library", "1.0-RC.2+x"));
    for (String other : List.of("", "a:b", "a:b:c:d", "C:\\sources", "a b:c:1")) {
      assertThat(LibraryTarget.parse(other)).as(other).isEmpty();
    }
  }
}
