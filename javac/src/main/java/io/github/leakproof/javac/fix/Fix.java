package io.github.leakproof.javac.fix;

import java.util.List;

/**
 * A change of one file that ends a leak.
 *
 * @param title what it does, an imperative sentence without a full stop
 * @param edits the changes in source order; they do not overlap, and no two of them insert at the
 *     same offset
 * @param imports fully qualified names of classes to import
 */
public record Fix(String title, List<Edit> edits, List<String> imports) {
  public Fix {
    edits = List.copyOf(edits);
    imports = List.copyOf(imports);
  }
}
