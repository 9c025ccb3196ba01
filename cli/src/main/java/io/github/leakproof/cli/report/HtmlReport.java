package io.github.leakproof.cli.report;

import io.github.leakproof.cli.explain.CheckPage;
import io.github.leakproof.cli.explain.TerminalPage;
import io.github.leakproof.cli.model.Level;
import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For people with a browser: one page that needs nothing else, neither network nor server. */
final class HtmlReport implements ReportWriter {
  private final String version;
  private final SourceLines source = new SourceLines();

  HtmlReport(ReportSurroundings surroundings) {
    this.version = surroundings.version();
  }

  @Override
  public void write(ScanResult result, Appendable to) throws IOException {
    Markup out = new Markup(to);
    out.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    out.text("Leaks in " + result.target()).raw("</title>\n<style>\n");
    out.raw(resource("report.css")).raw("</style>\n</head>\n<body>\n");
    writeHeader(result, out);
    out.raw("<main>\n");
    writeFindings(result, out);
    writeNotes(result.notes(), out);
    out.raw("</main>\n<footer>").text("Leakproof " + version).raw("</footer>\n<script>\n");
    out.raw(resource("report.js")).raw("</script>\n</body>\n</html>\n");
  }

  private static void writeHeader(ScanResult result, Markup out) throws IOException {
    Summary summary = Summary.of(result);
    out.raw("<header>\n<h1>").text("Leaks in " + result.target()).raw("</h1>\n");
    out.raw("<p class=\"totals\"><span id=\"shown\">" + summary.findings() + "</span> of ");
    out.text(
        summary.findings()
            + " findings in "
            + summary.filesWithFindings()
            + " files; "
            + summary.files()
            + " files analysed");
    out.text(summary.known() > 0 ? "; " + summary.known() + " in the baseline" : "");
    out.raw("</p>\n<form id=\"filter\">\n");
    out.raw("<input id=\"search\" type=\"search\" placeholder=\"Search ( / )\" ");
    out.raw("aria-label=\"Search\" autocomplete=\"off\">\n<fieldset>");
    for (Level level : Level.values()) {
      long count = result.findings().stream().filter(f -> Level.of(f.finding()) == level).count();
      writeBox("level", level.toString(), count, out);
    }
    out.raw("</fieldset>\n<fieldset>");
    for (Map.Entry<String, Integer> check : summary.byCheck().entrySet()) {
      writeBox("check", check.getKey(), check.getValue(), out);
    }
    out.raw("</fieldset>\n</form>\n</header>\n");
  }

  private static void writeBox(String kind, String value, long count, Markup out)
      throws IOException {
    if (count > 0) {
      out.raw("<label><input type=\"checkbox\" checked name=\"" + kind + "\" value=\"");
      out.text(value).raw("\"> ").text(value).raw(" ");
      out.element("small", "count", Long.toString(count)).raw("</label>\n");
    }
  }

  private void writeFindings(ScanResult result, Markup out) throws IOException {
    Map<Pattern, List<LocatedFinding>> byCheck =
        result.findings().stream()
            .collect(
                Collectors.groupingBy(
                    located -> located.finding().pattern(), TreeMap::new, Collectors.toList()));
    for (Map.Entry<Pattern, List<LocatedFinding>> group : byCheck.entrySet()) {
      out.raw("<section class=\"check\">\n");
      out.element("h2", "name", group.getKey().id()).raw("\n");
      out.element("p", "summary", group.getKey().summary() + ".").raw("\n");
      out.raw("<details class=\"about\"><summary>About this check</summary><pre>");
      out.text(TerminalPage.of(CheckPage.of(group.getKey()), false)).raw("</pre></details>\n");
      Map<Path, List<LocatedFinding>> byFile =
          group.getValue().stream()
              .collect(
                  Collectors.groupingBy(LocatedFinding::file, TreeMap::new, Collectors.toList()));
      for (Map.Entry<Path, List<LocatedFinding>> file : byFile.entrySet()) {
        writeFile(result.nameOf(file.getKey()), file.getValue(), out);
      }
      out.raw("</section>\n");
    }
    out.raw("<p id=\"nothing\"" + (result.findings().isEmpty() ? "" : " hidden") + ">");
    out.raw("Nothing to show.</p>\n");
  }

  private void writeFile(String name, List<LocatedFinding> findings, Markup out)
      throws IOException {
    out.raw("<section class=\"file\">\n").element("h3", "name", name).raw("\n");
    FindingMarkup markup = new FindingMarkup(out);
    for (LocatedFinding finding : findings) {
      markup.write(finding, name, source.all(finding.file()));
    }
    out.raw("</section>\n");
  }

  private static void writeNotes(List<String> notes, Markup out) throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    out.raw("<details class=\"notes\"><summary>" + notes.size() + " notes</summary>\n<ul>\n");
    for (String note : notes) {
      out.raw("<li>").text(note).raw("</li>\n");
    }
    out.raw("</ul></details>\n");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
