package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class TerminalProgressTest {
  private final StringWriter terminal = new StringWriter();
  private final TerminalProgress progress = new TerminalProgress(new PrintWriter(terminal));

  @Test
  void writesOneLineOverTheOther() {
    progress.show("reading pom.xml");
    progress.show("checking 3 files");
    progress.clear();

    assertThat(terminal.toString())
        .isEqualTo("\r\u001b[Kreading pom.xml\r\u001b[Kchecking 3 files\r\u001b[K");
  }

  @Test
  void neverWrapsTheLine() {
    progress.show("x".repeat(200));

    assertThat(terminal.toString()).hasSizeLessThan(90).endsWith("...");
  }

  @Test
  void drawsABar() {
    progress.show("checked file", 1, 4);
    progress.show("checked file", 4, 4);

    assertThat(terminal.toString())
        .isEqualTo(
            "\r\u001b[K[#####---------------] checked file 1 of 4"
                + "\r\u001b[K[####################] checked file 4 of 4");
  }
}
