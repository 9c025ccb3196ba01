package io.github.leakproof.cli.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.LanguageLevel;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.testkit.LocalRepository;
import io.github.leakproof.cli.testkit.Resources;
import io.github.leakproof.cli.testkit.SampleLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTargetTest {
  private static final Path SINGLE = Resources.path("projects/single");
  private static final Path MULTI = Resources.path("projects/multi");

  @TempDir private Path folder;
  private LocalRepository repository;

  @BeforeEach
  void fillRepository() {
    repository = SampleLibraries.in(folder.resolve("repo"));
  }

  private ScanInput resolve(Path project, boolean tests, Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.put("maven.repo.local", repository.root().toString());
    TargetOptions options = new TargetOptions(tests, "", new MavenOptions(true, all), folder);
    return Targets.named(project.toString()).resolve(options, Progress.SILENT);
  }

  private static List<String> names(List<Path> paths) {
    return paths.stream().map(path -> path.getFileName().toString()).toList();
  }

  @Test
  void findsAModulesSourcesAndWhatTheyAreCompiledAgainst() {
    ScanInput input = resolve(SINGLE, false, Map.of());

    assertThat(input.base()).isEqualTo(SINGLE);
    assertThat(input.notes()).isEmpty();
    SourceSet set = input.sourceSets().get(0);
    assertThat(input.sourceSets()).hasSize(1);
    assertThat(names(set.sources())).containsExactly("Service.java");
    assertThat(names(set.classPath())).containsExactly("base-1.0.jar");
    assertThat(set.level()).contains(new LanguageLevel(11, true));
    assertThat(set.encoding()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void addsTheTestsWhereTheyAreWanted() {
    SourceSet set = resolve(SINGLE, true, Map.of()).sourceSets().get(0);

    assertThat(names(set.sources())).containsExactly("Service.java", "ServiceTest.java");
    assertThat(names(set.classPath())).containsExactly("base-1.0.jar", "asserts-1.0.jar");
  }

  @Test
  void takesThePomForItsFolder() {
    assertThat(resolve(SINGLE.resolve("pom.xml"), false, Map.of()))
        .isEqualTo(resolve(SINGLE, false, Map.of()));
  }

  @Test
  void compilesModulesTogetherUnlessTheyDeclareTheSameClass() {
    ScanInput input = resolve(MULTI, false, Map.of());

    assertThat(input.notes()).isEmpty();
    assertThat(input.sourceSets()).hasSize(2);
    SourceSet together = input.sourceSets().get(0);
    assertThat(together.sources())
        .containsExactly(
            MULTI.resolve("impl/src/main/java/multi/impl/Caller.java"),
            MULTI.resolve("api/src/main/java/multi/api/Guard.java"));
    assertThat(names(together.classPath())).containsExactly("base-1.0.jar");
    assertThat(input.sourceSets().get(1).sources())
        .containsExactly(MULTI.resolve("copy/src/main/java/multi/api/Guard.java"));
  }

  @Test
  void takesTheNewestLevelOfTheModules() {
    List<SourceSet> sets = resolve(MULTI, false, Map.of()).sourceSets();

    assertThat(sets.get(0).level()).contains(new LanguageLevel(9, false));
    assertThat(sets.get(1).level()).contains(new LanguageLevel(8, false));
  }

  @Test
  void passesOnWhatDecidesWhichCodeCompiles() throws IOException {
    Path project = folder.resolve("internals");
    Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>internals</artifactId>
          <version>1</version>
          <build><plugins><plugin>
            <artifactId>maven-compiler-plugin</artifactId>
            <configuration>
              <release>17</release>
              <compilerArgs>
                <arg>-Xlint:all</arg>
                <arg>--add-exports=java.base/sun.nio.ch=ALL-UNNAMED</arg>
                <arg>--add-modules</arg>
                <arg>java.se</arg>
                <arg>--enable-preview</arg>
              </compilerArgs>
            </configuration>
          </plugin></plugins></build>
        </project>
        """);

    SourceSet set = resolve(project, false, Map.of()).sourceSets().get(0);

    assertThat(set.compilerFlags())
        .containsExactly(
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-modules=java.se",
            "--enable-preview");
    assertThat(set.level())
        .contains(new LanguageLevel(Math.max(17, Runtime.version().feature()), false));
  }

  @Test
  void readsModulesOfProfilesThatPropertiesActivate() {
    assertThat(resolve(MULTI, false, Map.of()).files()).isEqualTo(3);
    assertThat(resolve(MULTI, false, Map.of("off", "true")).files()).isEqualTo(4);
  }

  @Test
  void notesWhatItCannotResolveAndGoesOn() throws IOException {
    Path project = folder.resolve("project");
    Files.createDirectories(project.resolve("src/main/java"));
    Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>example</groupId>
          <artifactId>incomplete</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules><module>nowhere</module></modules>
          <dependencies>
            <dependency>
              <groupId>no.such</groupId><artifactId>library</artifactId><version>1</version>
            </dependency>
            <dependency>
              <groupId>lib</groupId><artifactId>base</artifactId><version>1.0</version>
            </dependency>
          </dependencies>
        </project>
        """);

    ScanInput input = resolve(project, false, Map.of());

    assertThat(names(input.sourceSets().get(0).classPath())).containsExactly("base-1.0.jar");
    assertThat(input.notes())
        .containsExactly(
            "dependency no.such:library:jar:1 cannot be resolved",
            "module " + project.resolve("nowhere") + " does not exist: left out");
    assertThat(input.missing())
        .containsExactly("dependency no.such:library:jar:1 cannot be resolved");
  }
}
