package io.github.leakproof.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final String TEXT = "one\r\ntwo 😀!\n\rend";

  @Test
  void offsetsAndPositionsAreEachOthersInverse() {
    Lines lines = new Lines(TEXT);
    for (int offset = 0; offset <= TEXT.length(); offset++) {
      if (offset != TEXT.indexOf('\n')) {
        assertThat(lines.offset(lines.position(offset))).isEqualTo(offset);
      }
    }
    assertThat(lines.position(TEXT.indexOf('!'))).isEqualTo(new Position(1, 6));
    assertThat(lines.position(TEXT.length())).isEqualTo(new Position(3, 3));
  }

  @Test
  void whatIsBehindAnEndIsTheEnd() {
    Lines lines = new Lines(TEXT);
    assertThat(lines.offset(new Position(0, 99))).isEqualTo(3);
    assertThat(lines.offset(new Position(99, 0))).isEqualTo(TEXT.length());
    assertThat(new Lines("").offset(new Position(0, 1))).isZero();
  }

  @Test
  void changesBuildOnEachOther() {
    Document document = new Document("file:///A.java", Path.of("/A.java"), 1, "ab\ncd\n");
    Document changed =
        document.changed(
            2,
            List.of(
                new TextDocumentContentChangeEvent(
                    new Range(new Position(0, 1), new Position(1, 1)), "X\n"),
                new TextDocumentContentChangeEvent(
                    new Range(new Position(1, 0), new Position(1, 0)), "Y")));
    assertThat(changed.text()).isEqualTo("aX\nYd\n");
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.changed(3, List.of(new TextDocumentContentChangeEvent("new"))).text())
        .isEqualTo("new");
  }
}
