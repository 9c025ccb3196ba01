package io.github.leakproof.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.javac.SourceSpan;
import org.junit.jupiter.api.Test;

final class CaretTest {

  @Test
  void underlinesWithoutTheIndentation() {
    assertThat(Caret.under("    lock.lock();", new SourceSpan(1, 10, 1, 16)))
        .isEqualTo("     ^^^^^^");
  }

  @Test
  void countsATabAsOneAndKeepsIt() {
    assertThat(Caret.under("\t\tint a =\topen();", new SourceSpan(1, 11, 1, 17)))
        .isEqualTo("       \t^^^^^^");
  }

  @Test
  void endsWithTheLine() {
    assertThat(Caret.under("  open(  ", new SourceSpan(1, 3, 2, 5))).isEqualTo("^^^^^");
    assertThat(Caret.under("  open()", new SourceSpan(1, 3, 1, 90))).isEqualTo("^^^^^^");
  }

  @Test
  void marksNothingOutsideTheLine() {
    assertThat(Caret.under("  a();", new SourceSpan(1, 40, 1, 42))).isEmpty();
    assertThat(Caret.under("", new SourceSpan(1, 1, 1, 2))).isEmpty();
  }
}
