package io.github.leakproof.cli.target;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakproof.cli.maven.MavenOptions;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GradleTargetTest {
  @TempDir private Path folder;

  @Test
  void saysThatThereIsNoGradle() throws IOException {
    Files.writeString(folder.resolve("build.gradle.kts"), "plugins { java }\n");
    TargetOptions options =
        new TargetOptions(false, "", new MavenOptions(true, Map.of()), folder, "");

    assertThatThrownBy(() -> Targets.named(folder.toString()).resolve(options, Progress.SILENT))
        .isInstanceOf(CannotRunException.class)
        .hasMessage(
            folder
                + " is a Gradle build, and no Gradle was found: name what its sources need with"
                + " --class-path");
  }
}
