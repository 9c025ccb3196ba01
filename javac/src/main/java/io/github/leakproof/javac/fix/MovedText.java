package io.github.leakproof.javac.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An expression that a draft writes somewhere else, as it stands. What another draft changes within
 * it goes along.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param text its text
 */
record MovedText(int start, int end, String text) {

  /** Whether all that the draft changes lies within the text. */
  boolean contains(Draft draft) {
    return draft.shifts().isEmpty()
        && !draft.edits().isEmpty()
        && draft.edits().stream().allMatch(e -> start <= e.start() && e.end() <= end);
  }

  /** The text, changed as those drafts say that change nothing else. */
  String changed(List<Draft> drafts) throws Refused {
    List<Edit> edits = new ArrayList<>();
    drafts.stream().filter(this::contains).forEach(draft -> edits.addAll(draft.edits()));
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    StringBuilder changed = new StringBuilder();
    int at = start;
    for (Edit edit : edits) {
      if (edit.start() < at) {
        throw new Refused("the edits overlap");
      }
      changed.append(text, at - start, edit.start() - start).append(edit.text());
      at = edit.end();
    }
    return changed.append(text, at - start, text.length()).toString();
  }
}
