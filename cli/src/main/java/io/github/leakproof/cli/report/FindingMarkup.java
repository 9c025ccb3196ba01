package io.github.leakproof.cli.report;

import io.github.leakproof.cli.model.Level;
import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ProposedFix;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.finding.Finding.PathStep;
import io.github.leakproof.javac.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One finding in HTML: what leaks, the leak path drawn on the source, the fix. */
final class FindingMarkup {
  private final Markup out;

  FindingMarkup(Markup out) {
    this.out = out;
  }

  /**
   * Writes a finding.
   *
   * @param name the file's name in the report
   * @param lines the file's lines; none where it cannot be read
   */
  void write(LocatedFinding located, String name, List<String> lines) throws IOException {
    Finding finding = located.finding();
    String level = Level.of(finding).toString();
    out.raw("<article class=\"finding\" data-check=\"").text(finding.pattern().id());
    out.raw("\" data-level=\"").text(level);
    out.raw("\" data-text=\"").text(searched(finding, name)).raw("\">\n");
    out.raw("<h4>").element("span", "level " + level, level).raw(" ");
    out.element("span", "place", name + ":" + finding.line()).raw("</h4>\n");
    out.element("p", "message", finding.message()).raw("\n");
    writeSource(located, lines);
    if (located.fix().isPresent()) {
      writeFix(located.fix().get(), lines);
    }
    out.element("p", "fingerprint", finding.fingerprint().text()).raw("\n</article>\n");
  }

  private static String searched(Finding finding, String name) {
    return String.join(
            " ", name, finding.className(), finding.message(), finding.fingerprint().text())
        .toLowerCase(Locale.ROOT);
  }

  private void writeSource(LocatedFinding located, List<String> lines) throws IOException {
    List<PathStep> path = located.finding().path();
    List<Excerpt.Row> rows = Excerpt.of(lines, path);
    out.raw("<div class=\"source\"><table>\n");
    boolean isMarked = false;
    for (Excerpt.Row row : rows) {
      Optional<SourceSpan> span = located.span().filter(s -> s.line() == row.number());
      writeRow(row, begins(row, rows), isMarked ? Optional.empty() : span);
      isMarked |= span.isPresent();
      for (int station : row.stations()) {
        writeStation(station, path.get(station - 1), row.isOnPath());
      }
    }
    for (int i = 0; i < path.size(); i++) {
      int station = i + 1;
      if (rows.stream().noneMatch(row -> row.stations().contains(station))) {
        writeStation(station, path.get(i), false);
      }
    }
    out.raw("</table></div>\n");
  }

  private static boolean begins(Excerpt.Row row, List<Excerpt.Row> rows) {
    return row.equals(rows.stream().filter(Excerpt.Row::isOnPath).findFirst().orElse(null));
  }

  private void writeRow(Excerpt.Row row, boolean isFirst, Optional<SourceSpan> span)
      throws IOException {
    String style =
        (row.isOnPath() ? "on" : "off")
            + (isFirst ? " first" : "")
            + (row.stations().isEmpty() ? "" : " station");
    out.raw("<tr class=\"" + style + "\"><td class=\"number\">");
    out.raw(row.isGap() ? "" : Integer.toString(row.number()));
    out.raw("</td><td class=\"track\">");
    out.raw(row.stations().isEmpty() ? "" : "<i></i>");
    out.raw("</td><td class=\"code\"><pre>");
    if (row.isGap()) {
      out.raw("\u22ee");
    } else {
      writeCode(row.text(), span);
    }
    out.raw("</pre></td></tr>\n");
  }

  private void writeCode(String line, Optional<SourceSpan> span) throws IOException {
    int start = span.map(s -> s.column() - 1).orElse(line.length());
    int end =
        span.map(s -> s.endLine() == s.line() ? s.endColumn() - 1 : line.length())
            .orElse(line.length());
    if (start < 0 || start >= end || end > line.length()) {
      out.text(line);
      return;
    }
    out.text(line.substring(0, start)).raw("<mark>").text(line.substring(start, end));
    out.raw("</mark>").text(line.substring(end));
  }

  private void writeStation(int station, PathStep step, boolean isOnPath) throws IOException {
    out.raw("<tr class=\"" + (isOnPath ? "on" : "off") + " note\"><td class=\"number\"></td>");
    out.raw("<td class=\"track\"></td><td class=\"code\">");
    out.element("b", "order", Integer.toString(station)).raw(" ").text(step.text());
    out.raw("</td></tr>\n");
  }

  private void writeFix(ProposedFix fix, List<String> lines) throws IOException {
    List<String> preview = FixPreview.of(lines, fix);
    if (preview.isEmpty()) {
      return;
    }
    out.raw("<details class=\"fix\"><summary>Fix: ").text(fix.title()).raw("</summary><pre>");
    for (String line : preview) {
      String style = line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : "context";
      out.element("span", line.startsWith("@@") ? "hunk" : style, line).raw("\n");
    }
    out.raw("</pre></details>\n");
  }
}
