package io.github.leakproof.cli.report;

import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.javac.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For people: each finding with its leak path and the source along it, then the totals. */
final class TextReport implements ReportWriter {
  private static final int NOTES_SHOWN = 20;

  private final Style style;
  private final SourceLines source = new SourceLines();

  TextReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(ScanResult result, Appendable out) throws IOException {
    for (LocatedFinding located : result.findings()) {
      writeFinding(result.nameOf(located.file()), located, out);
    }
    writeNotes(result.notes(), out);
    writeSummary(Summary.of(result), out);
  }

  private void writeFinding(String name, LocatedFinding located, Appendable out)
      throws IOException {
    Finding finding = located.finding();
    out.append(style.place(name + ":" + finding.line()))
        .append(": ")
        .append(style.check("[" + finding.pattern().id() + "]"))
        .append('\n');
    for (String line : finding.message().lines().toList()) {
      out.append("  ").append(line).append('\n');
    }
    writePath(located, out);
    out.append('\n');
  }

  private void writePath(LocatedFinding located, Appendable out) throws IOException {
    List<Finding.PathStep> path = located.finding().path();
    int width = path.stream().mapToInt(step -> label(step).length()).max().orElse(0);
    boolean isMarked = false;
    for (Finding.PathStep step : path) {
      out.append("    ").append(" ".repeat(width - label(step).length())).append(label(step));
      out.append("  ").append(step.text()).append('\n');
      String line = source.whole(located.file(), step.line());
      writeIndented(width, style.source(line.strip()), line.isBlank(), out);
      Optional<SourceSpan> span = located.span().filter(s -> s.line() == step.line());
      if (span.isPresent() && !isMarked) {
        String caret = Caret.under(line, span.get());
        writeIndented(width, style.check(caret), caret.isEmpty(), out);
        isMarked = true;
      }
    }
  }

  private static void writeIndented(int width, String text, boolean isEmpty, Appendable out)
      throws IOException {
    if (!isEmpty) {
      out.append(" ".repeat(width + 8)).append(text).append('\n');
    }
  }

  private static void writeNotes(List<String> notes, Appendable out) throws IOException {
    for (String note : notes.subList(0, Math.min(NOTES_SHOWN, notes.size()))) {
      out.append("note: ").append(note).append('\n');
    }
    if (notes.size() > NOTES_SHOWN) {
      out.append("note: ").append(count(notes.size() - NOTES_SHOWN, "more note")).append('\n');
    }
    if (!notes.isEmpty()) {
      out.append('\n');
    }
  }

  private static String label(Finding.PathStep step) {
    return step.line() > 0 ? Integer.toString(step.line()) : "-";
  }

  private static void writeSummary(Summary summary, Appendable out) throws IOException {
    int width = summary.byCheck().keySet().stream().mapToInt(String::length).max().orElse(0);
    for (Map.Entry<String, Integer> entry : summary.byCheck().entrySet()) {
      out.append(("%-" + width + "s %5d\n").formatted(entry.getKey(), entry.getValue()));
    }
    out.append(count(summary.findings(), "finding"));
    if (summary.findings() > 0) {
      out.append(" in ").append(count(summary.filesWithFindings(), "file"));
    }
    if (summary.known() > 0) {
      out.append("; ").append(Integer.toString(summary.known())).append(" in the baseline");
    }
    out.append("; ").append(count(summary.files(), "file")).append(" analysed\n");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
