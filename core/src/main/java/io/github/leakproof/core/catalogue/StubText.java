package io.github.leakproof.core.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns stub syntax into plain Java: a stub file may speak of several packages and declares
 * constructors without bodies. Lines keep their numbers.
 */
final class StubText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?(?:\\*/|\\z)|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
              + "|\\w+|[^\\w\\s]",
          Pattern.DOTALL);
  private static final Set<String> DECLARING = Set.of("class", "interface", "enum", "record");
  private static final String NO_CLASS = "";

  private record Token(String text, int start) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private StubText(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (!token.startsWith("//") && !token.startsWith("/*")) {
        tokens.add(new Token(token, matcher.start()));
      }
    }
  }

  /**
   * The compilation units that the stub consists of. Imports before the first package stand in a
   * unit of their own, the first, and are meant for all.
   */
  static List<String> units(String stub) {
    String completed = new StubText(stub).withConstructorBodies();
    return new StubText(completed).split();
  }

  private List<String> split() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int depth = 0;
    int statement = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i).text();
      if (token.equals("package") && depth == 0) {
        starts.add(tokens.get(statement).start());
      }
      depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
      if (depth == 0 && (token.equals(";") || token.equals("}"))) {
        statement = i + 1;
      }
    }
    List<String> units = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      String blank = text.substring(0, starts.get(i)).replaceAll("[^\\n]", "");
      units.add(blank + text.substring(starts.get(i), end));
    }
    return units;
  }

  private String withConstructorBodies() {
    StringBuilder out = new StringBuilder(text);
    Deque<String> classes = new ArrayDeque<>();
    String pending = NO_CLASS;
    List<Integer> semicolons = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i).text();
      if (DECLARING.contains(token) && !follows(i, ".") && i + 1 < tokens.size()) {
        pending = tokens.get(i + 1).text();
      } else if (token.equals("{")) {
        classes.push(pending);
        pending = NO_CLASS;
      } else if (token.equals("}") && !classes.isEmpty()) {
        classes.pop();
      } else if (token.equals(classes.peek()) && !follows(i, "@") && !follows(i, ".")) {
        constructorEnd(i + 1).ifPresent(semicolons::add);
      }
    }
    for (int i = semicolons.size() - 1; i >= 0; i--) {
      out.replace(semicolons.get(i), semicolons.get(i) + 1, "{}");
    }
    return out.toString();
  }

  private boolean follows(int index, String previous) {
    return index > 0 && tokens.get(index - 1).text().equals(previous);
  }

  /** The semicolon that ends the constructor whose parameter list begins at that token. */
  private Optional<Integer> constructorEnd(int index) {
    if (index >= tokens.size() || !tokens.get(index).text().equals("(")) {
      return Optional.empty();
    }
    int depth = 0;
    for (int i = index; i < tokens.size(); i++) {
      String token = tokens.get(i).text();
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      if (depth == 0 && token.equals("{")) {
        return Optional.empty();
      }
      if (depth == 0 && token.equals(";")) {
        return Optional.of(tokens.get(i).start());
      }
    }
    return Optional.empty();
  }
}
