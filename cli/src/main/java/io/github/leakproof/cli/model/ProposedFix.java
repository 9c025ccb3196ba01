package io.github.leakproof.cli.model;

import java.util.List;

/**
 * What ends a leak.
 *
 * @param title what it does, an imperative sentence without a full stop
 * @param changes in source order, of the finding's own file; they do not overlap
 */
public record ProposedFix(String title, List<TextChange> changes) {
  public ProposedFix {
    changes = List.copyOf(changes);
  }
}
