package io.github.leakproof.cli.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.leakproof.cli.model.CannotRunException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A source file before and after its fixes.
 *
 * @param file its path, absolute
 * @param encoding what its text is encoded in
 */
public record FixedFile(Path file, Charset encoding, String before, String after) {
  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  /**
   * The difference as {@code patch -p1} and {@code git apply} take it; empty if there is none.
   *
   * @param base the folder that paths in it are relative to, where the file is below
   */
  public String diff(Path base) {
    List<String> old = lines(before);
    String name = name(base);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(after)), CONTEXT);
    return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
  }

  /** Whether the file holds what its text was read as: it is in the encoding, and as it was. */
  boolean isAsRead() {
    try {
      return Arrays.equals(Files.readAllBytes(file), before.getBytes(encoding));
    } catch (IOException e) {
      return false;
    }
  }

  private String name(Path base) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file.getRoot().relativize(file);
    return shown.toString().replace('\\', '/');
  }

  /** The lines, each with what ends it but for the newline. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + NO_NEWLINE);
    }
    return lines;
  }

  /**
   * Writes the file.
   *
   * @throws CannotRunException if it cannot be written
   */
  public void write() {
    try {
      Files.writeString(file, after, encoding);
    } catch (IOException e) {
      throw new CannotRunException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
