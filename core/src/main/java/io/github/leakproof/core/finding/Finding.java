package io.github.leakproof.core.finding;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One leak.
 *
 * @param pattern the check
 * @param className binary name of the class that holds the acquire call
 * @param line 1-based line of the acquire call
 * @param origin the host's handle of the acquire call
 * @param kind the most certain kind of its leak paths
 * @param message one or two lines: what leaks, on which path, what to do
 * @param path the leak path, acquire first; at least one element
 * @param field the field that the resource lies in, where that is what leaks
 * @param release how fixed code releases it
 * @param endings where it is released or handed on, on other paths or in time
 */
public record Finding(
    Pattern pattern,
    String className,
    int line,
    @Nullable Object origin,
    PathKind kind,
    String message,
    List<PathStep> path,
    Optional<FieldRef> field,
    ReleaseForm release,
    List<Ending> endings) {
  public Finding {
    path = List.copyOf(path);
    endings = List.copyOf(endings);
  }

  /** The same, where no edit around the acquire call alone can end the resource. */
  public Finding withoutFix() {
    return new Finding(
        pattern, className, line, origin, kind, message, path, field, ReleaseForm.NONE, endings);
  }

  /**
   * A station of the leak path.
   *
   * @param line 1-based line, 0 where unknown
   * @param text what happens there, a phrase without a full stop
   */
  public record PathStep(int line, String text) {}
}
