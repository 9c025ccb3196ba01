package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HostTest {
  @Test
  void cachesWhereEachSystemDoes() {
    Map<String, String> none = Map.of();

    assertThat(Host.cacheFolder(none, "Linux", "home")).isEqualTo(Path.of("home/.cache/leakproof"));
    assertThat(Host.cacheFolder(none, "Mac OS X", "home"))
        .isEqualTo(Path.of("home/Library/Caches/leakproof"));
    assertThat(Host.cacheFolder(Map.of("LOCALAPPDATA", "local"), "Windows 11", "home"))
        .isEqualTo(Path.of("local/leakproof"));
    assertThat(Host.cacheFolder(Map.of("XDG_CACHE_HOME", "xdg"), "Linux", "home"))
        .isEqualTo(Path.of("xdg/leakproof"));
  }
}
