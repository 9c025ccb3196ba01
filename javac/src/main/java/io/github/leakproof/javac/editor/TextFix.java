package io.github.leakproof.javac.editor;

import io.github.leakproof.javac.fix.Edit;
import java.util.List;

/**
 * A change of one text.
 *
 * @param title what it does, an imperative sentence without a full stop
 * @param edits all of its changes, imports included, in source order; they do not overlap
 */
public record TextFix(String title, List<Edit> edits) {
  public TextFix {
    edits = List.copyOf(edits);
  }
}
