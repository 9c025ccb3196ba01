package io.github.leakproof.core.bytecode.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The lines of code that a compiler has copied from other functions. Kotlin gives it lines behind
 * the end of the file, and a source map (JSR 45) that leads them to the call in the file.
 */
final class CallSites {
  private static final String SECTION = "*S KotlinDebug";
  private static final Pattern ENTRY =
      Pattern.compile("(\\d+)(?:#\\d+)?(?:,(\\d+))?:(\\d+)(?:,(\\d+))?");

  /** Lines of copied code and the line that the first of them comes from. */
  private record Range(int first, int last, int from) {}

  private final List<Range> ranges = new ArrayList<>();

  private CallSites(String map) {
    int begin = map.indexOf(SECTION);
    if (begin >= 0) {
      map.substring(begin + SECTION.length()).lines().forEach(this::entry);
    }
  }

  /** Gives copied code in the class the line of its call. */
  static void restore(ClassNode node) {
    @Nullable String map = node.sourceDebug;
    if (map == null || !map.contains(SECTION)) {
      return;
    }
    CallSites sites = new CallSites(map);
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof LineNumberNode line) {
          line.line = sites.line(line.line);
        }
      }
    }
  }

  /**
   * {@code from#file,count:first,size}: each of the lines that {@code from} stands for has a size.
   */
  private void entry(String text) {
    Matcher entry = ENTRY.matcher(text);
    if (entry.matches()) {
      int from = Integer.parseInt(entry.group(1));
      int count = number(entry.group(2));
      int first = Integer.parseInt(entry.group(3));
      int size = number(entry.group(4));
      for (int i = 0; i < count; i++) {
        ranges.add(new Range(first + i * size, first + (i + 1) * size - 1, from + i));
      }
    }
  }

  private static int number(@Nullable String text) {
    return text == null ? 1 : Integer.parseInt(text);
  }

  private int line(int line) {
    return ranges.stream()
        .filter(range -> range.first <= line && line <= range.last)
        .findFirst()
        .map(Range::from)
        .orElse(line);
  }
}
