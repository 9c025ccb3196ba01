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
 * @param fingerprint what it is known by from one run to the next; the engine gives it
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
    List<Ending> endings,
    Fingerprint fingerprint) {
  public Finding {
    path = List.copyOf(path);
    endings = List.copyOf(endings);
  }

  /** A finding as rules make it, without a fingerprint. */
  public Finding(
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
    this(
        pattern,
        className,
        line,
        origin,
        kind,
        message,
        path,
        field,
        release,
        endings,
        Fingerprint.NONE);
  }

  /** How sure it is. */
  public Certainty certainty() {
    return Certainty.of(this);
  }

  /** The same, known by a fingerprint. */
  public Finding knownBy(Fingerprint known) {
    return with(release, known);
  }

  /** The same, where no edit around the acquire call alone can end the resource. */
  public Finding withoutFix() {
    return with(ReleaseForm.NONE, fingerprint);
  }

  private Finding with(ReleaseForm form, Fingerprint known) {
    return new Finding(
        pattern, className, line, origin, kind, message, path, field, form, endings, known);
  }

  /**
   * A station of the leak path.
   *
   * @param line 1-based line, 0 where unknown
   * @param text what happens there, a phrase without a full stop
   */
  public record PathStep(int line, String text) {}
}
