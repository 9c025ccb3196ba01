package io.github.leakproof.cli.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.leakproof.cli.model.ProposedFix;
import io.github.leakproof.cli.model.TextChange;
import io.github.leakproof.javac.SourceSpan;
import java.util.List;

/** What a fix makes of a file, as a unified difference. */
final class FixPreview {
  private static final int CONTEXT = 3;
  private static final int HEADER = 2;

  private FixPreview() {}

  /** The hunks of the difference; none where the file is not what the fix was made for. */
  static List<String> of(List<String> lines, ProposedFix fix) {
    String text = String.join("\n", lines);
    StringBuilder fixed = new StringBuilder();
    int done = 0;
    for (TextChange change : fix.changes()) {
      SourceSpan span = change.replaced();
      int start = offset(lines, span.line(), span.column());
      int end = offset(lines, span.endLine(), span.endColumn());
      if (start < done || end < start || end > text.length()) {
        return List.of();
      }
      fixed.append(text, done, start).append(change.inserted().replace("\r\n", "\n"));
      done = end;
    }
    fixed.append(text.substring(done));
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "",
            "",
            lines,
            DiffUtils.diff(lines, List.of(fixed.toString().split("\n", -1))),
            CONTEXT);
    return diff.size() > HEADER ? diff.subList(HEADER, diff.size()) : List.of();
  }

  private static int offset(List<String> lines, int line, int column) {
    int offset = 0;
    for (int i = 0; i < Math.min(line - 1, lines.size()); i++) {
      offset += lines.get(i).length() + 1;
    }
    return offset + column - 1;
  }
}
