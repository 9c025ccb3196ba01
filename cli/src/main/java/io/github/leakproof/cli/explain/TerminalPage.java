package io.github.leakproof.cli.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A check's page as a terminal shows it: headings, code, tables and wrapped paragraphs. */
public final class TerminalPage {
  private static final int WIDTH = 96;
  private static final String FENCE = "```";
  private static final Pattern INLINE_CODE = Pattern.compile("`([^`]+)`");
  private static final String CODE_INDENT = "    ";
  private static final String ROW = "|";

  private final boolean colours;
  private final List<String> out = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<List<String>> table = new ArrayList<>();

  private TerminalPage(boolean colours) {
    this.colours = colours;
  }

  /**
   * The page's text, each line ended.
   *
   * @param colours whether the terminal shows colours
   */
  public static String of(CheckPage page, boolean colours) {
    TerminalPage terminal = new TerminalPage(colours);
    terminal.read(page.markdown().lines().toList());
    return String.join("\n", terminal.out) + "\n";
  }

  private void read(List<String> lines) {
    boolean isCode = false;
    for (String line : lines) {
      if (line.startsWith(FENCE)) {
        flush();
        isCode = !isCode;
      } else if (isCode) {
        out.add(line.isEmpty() ? "" : CODE_INDENT + line);
      } else {
        readText(line);
      }
    }
    flush();
  }

  private void readText(String line) {
    if (line.startsWith(ROW)) {
      List<String> cells = cells(line);
      if (!cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
        table.add(cells);
      }
      return;
    }
    if (line.isBlank() || line.startsWith("#") || line.startsWith("- ")) {
      flush();
    }
    if (line.startsWith("#")) {
      out.add(strong(line.replaceFirst("#+ ", "")));
    } else if (line.isBlank()) {
      out.add("");
    } else {
      paragraph.add(line.strip());
    }
  }

  private static List<String> cells(String row) {
    String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
        .map(cell -> cell.strip().replace("\\|", ROW))
        .toList();
  }

  private void flush() {
    String text = String.join(" ", paragraph);
    paragraph.clear();
    wrap(text);
    writeTable();
    table.clear();
  }

  private void wrap(String text) {
    String hanging = text.startsWith("- ") ? "  " : "";
    String line = "";
    for (String word : text.split(" ", -1)) {
      if (!line.isBlank() && line.length() + 1 + word.length() > WIDTH) {
        out.add(coded(line));
        line = hanging + word;
      } else {
        line = line.isEmpty() ? word : line + " " + word;
      }
    }
    if (!line.isBlank()) {
      out.add(coded(line));
    }
  }

  private void writeTable() {
    int columns = table.stream().mapToInt(List::size).max().orElse(0);
    int[] widths =
        IntStream.range(0, columns)
            .map(c -> table.stream().mapToInt(row -> length(row, c)).max().orElse(0))
            .toArray();
    for (List<String> row : table) {
      String line =
          IntStream.range(0, row.size())
              .mapToObj(c -> row.get(c) + " ".repeat(widths[c] - row.get(c).length()))
              .collect(Collectors.joining("  "))
              .stripTrailing();
      out.add(row.equals(table.get(0)) ? strong(line) : coded(line));
    }
  }

  private static int length(List<String> row, int column) {
    return column < row.size() ? row.get(column).length() : 0;
  }

  private String strong(String text) {
    return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** A name in code keeps its marks where nothing else would set it apart. */
  private String coded(String line) {
    return colours
        ? INLINE_CODE
            .matcher(line)
            .replaceAll(m -> "\u001b[36m" + Matcher.quoteReplacement(m.group(1)) + "\u001b[0m")
        : line;
  }
}
