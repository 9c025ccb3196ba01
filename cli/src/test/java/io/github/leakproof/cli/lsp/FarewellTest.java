package io.github.leakproof.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarewellTest {
  @TempDir Path folder;

  @Test
  void exitWithoutShutdownIsNoFarewell() throws IOException {
    TestEditor editor = new TestEditor(folder);
    editor.start(null, folder);
    editor.server().exit();
    assertThat(editor.served()).isFalse();
  }

  @Test
  void whenTheEditorDiesTheServerEnds() throws IOException {
    TestEditor editor = new TestEditor(folder);
    editor.start(null, folder);
    editor.die();
    assertThat(editor.served()).isFalse();
  }
}
