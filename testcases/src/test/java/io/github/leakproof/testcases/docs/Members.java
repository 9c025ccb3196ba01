package io.github.leakproof.testcases.docs;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts methods, fields and nested types out of a source file. */
final class Members {
  private static final Pattern INDENTATION = Pattern.compile("(?m)^  ");

  private Members() {}

  /**
   * The text of some members, in the order of the names, without the indentation of their class.
   *
   * @param source a source file
   * @param names simple names; where several members share one, all of them are shown
   */
  static String text(String source, List<String> names) {
    CompilationUnit unit = parse(source);
    List<String> lines = source.lines().toList();
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      List<Range> ranges = find(unit, name);
      if (ranges.isEmpty()) {
        throw new IllegalArgumentException("there is no member " + name);
      }
      for (Range range : ranges) {
        texts.add(String.join("\n", lines.subList(range.begin.line - 1, range.end.line)));
      }
    }
    return INDENTATION.matcher(join(texts)).replaceAll("");
  }

  /** Fields stand together; anything longer than a line is set off. */
  private static String join(List<String> texts) {
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      if (!all.isEmpty()) {
        all.append(text.contains("\n") ? "\n\n" : "\n");
      }
      all.append(text);
    }
    return all.toString();
  }

  private static CompilationUnit parse(String source) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
    return new JavaParser(configuration)
        .parse(source)
        .getResult()
        .orElseThrow(() -> new IllegalArgumentException("the source does not parse"));
  }

  private static List<Range> find(CompilationUnit unit, String name) {
    return unit.findAll(BodyDeclaration.class, member -> isNamed(member, name)).stream()
        .flatMap(member -> ((BodyDeclaration<?>) member).getRange().stream())
        .toList();
  }

  private static boolean isNamed(BodyDeclaration<?> member, String name) {
    if (member instanceof MethodDeclaration method) {
      return method.getNameAsString().equals(name);
    } else if (member instanceof FieldDeclaration field) {
      return field.getVariables().stream().anyMatch(v -> v.getNameAsString().equals(name));
    }
    return member instanceof TypeDeclaration<?> type && type.getNameAsString().equals(name);
  }
}
