package io.github.leakproof.testcases.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of a file. */
final class Comments {

  /**
   * Literals, and comments in a group. The repetitions give nothing back, or would need a deep
   * stack.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"(?:(?!\"\"\")(?:[^\\\\]|\\\\.))*+\"\"\""
              + "|\"(?:[^\"\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.)++'"
              + "|(//[^\n]*|/\\*.*?\\*/)",
          Pattern.DOTALL);

  private Comments() {}

  /** All comments, each without its layout. */
  static List<String> of(String source) {
    List<String> comments = new ArrayList<>();
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      if (token.group(1) != null) {
        comments.add(token.group(1).replaceAll("\\s+", " ").strip());
      }
    }
    return comments;
  }

  /** The comments of the first text that the second one lacks. */
  static List<String> lost(String before, String after) {
    List<String> lost = of(before);
    of(after).forEach(lost::remove);
    return lost;
  }
}
