package io.github.leakproof.testcases.docs;

import io.github.leakproof.testcases.rulings.PrecisionTable;
import io.github.leakproof.testcases.rulings.SearchTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the generated blocks of a page. A block stands between a marker and {@code <!-- end -->};
 * the marker says what it holds:
 *
 * <ul>
 *   <li>{@code <!-- example: folder/Case.java#member,member -->}: members of a labelled case;
 *   <li>{@code <!-- fixed: folder/Case.java#member,member -->}: the same after the fixes of these
 *       members;
 *   <li>{@code <!-- catalogue: Check -->}: what the catalogue says of the check, one row for each
 *       library;
 *   <li>{@code <!-- overview: checks -->}: all checks;
 *   <li>{@code <!-- overview: rulings -->}: how many of their findings in released libraries are
 *       true;
 *   <li>{@code <!-- overview: searched -->}: how many of the leaks in searched places are found.
 * </ul>
 */
final class Page {
  private static final Pattern BLOCK =
      Pattern.compile(
          "<!-- (example|fixed|catalogue|overview): (\\S+) -->\n.*?<!-- end -->", Pattern.DOTALL);
  private static final String END = "<!-- end -->";
  private static final Pattern LABEL = Pattern.compile(" // LEAK \\S+");

  private Page() {}

  /** The page's text with all blocks as they should be. */
  static String render(String text) {
    return BLOCK.matcher(text).replaceAll(block -> Matcher.quoteReplacement(filled(block)));
  }

  /** The arguments of all markers of a kind, in their order. */
  static List<String> markers(String text, String kind) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(kind))
        .map(block -> block.group(2))
        .toList();
  }

  private static String filled(MatchResult block) {
    return "<!-- " + block.group(1) + ": " + block.group(2) + " -->\n" + content(block) + END;
  }

  private static String content(MatchResult block) {
    String argument = block.group(2);
    return switch (block.group(1)) {
      case "catalogue" -> CatalogueTable.of(argument);
      case "overview" -> overview(argument);
      case "fixed" -> code(LABEL.matcher(fixed(argument)).replaceAll(""));
      default -> code(LABEL.matcher(example(argument)).replaceAll(" // reported"));
    };
  }

  private static String overview(String argument) {
    return switch (argument) {
      case "rulings" -> PrecisionTable.markdown();
      case "searched" -> SearchTable.markdown();
      default -> Overview.table();
    };
  }

  /** The members that a marker names, with their labels. */
  static String example(String argument) {
    return Members.text(Project.text(file(argument)), members(argument));
  }

  private static String fixed(String argument) {
    return Members.text(Fixed.source(file(argument), members(argument)), members(argument));
  }

  private static Path file(String argument) {
    return Project.cases().resolve(argument.substring(0, argument.indexOf('#')));
  }

  private static List<String> members(String argument) {
    return Arrays.asList(argument.substring(argument.indexOf('#') + 1).split(","));
  }

  private static String code(String text) {
    return "```java\n" + text + "\n```\n";
  }
}
