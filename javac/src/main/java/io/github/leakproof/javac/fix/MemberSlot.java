package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import java.util.List;

/** Where a class takes new methods: behind its last member. */
final class MemberSlot {
  private final SourceText source;
  private final String outer;
  private final int at;
  private final boolean isOwnLine;

  MemberSlot(SourceText source, ClassTree type) {
    int close = source.end(type) - 1;
    this.source = source;
    this.outer = source.indentAt(source.start(type));
    this.isOwnLine = source.isFirstInLine(close);
    this.at = isOwnLine ? source.lineStart(close) : close;
  }

  /**
   * A new method.
   *
   * @param head the lines above its body; the last one goes on with the exceptions it throws
   * @param thrown the names of its checked exceptions
   * @param body its statements, a line each
   */
  Draft.NewMethod method(List<String> head, List<String> thrown, List<String> body) {
    String line = source.newline() + outer + source.indentUnit();
    String first = isOwnLine && isBehindBlankLine() ? outer + source.indentUnit() : line;
    return new Draft.NewMethod(
        at,
        (isOwnLine ? "" : source.newline()) + first + String.join(line, head),
        thrown,
        body.stream().map(statement -> line + source.indentUnit() + statement).toList(),
        line + "}" + source.newline() + (isOwnLine ? "" : outer));
  }

  private boolean isBehindBlankLine() {
    return at > 0 && source.isLastInLine(source.lineStart(at - 1));
  }
}
