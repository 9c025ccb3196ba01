package io.github.leakproof.javac.fix;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * A finding, as the fix engine needs it.
 *
 * @param check the check that found it
 * @param site path to the acquire call: a method invocation, a {@code new}, a method reference, or
 *     the parameter that a callback's body owns
 * @param release how fixed code releases the resource, or bounds the wait. In its template {@code
 *     $receiver} is the acquire call's receiver, {@code $0}, {@code $1} … its arguments, {@code
 *     $seconds} the configured timeout, and {@code $} the resource: for locks and permits whose
 *     acquire call returns no object, for blocking calls and for timed waits it is the receiver
 * @param releaseNames simple names of the methods that release the resource; the last method that
 *     the template calls is one anyway
 * @param field the field that holds the resource, where that is what leaks
 * @param handOvers the trees (calls, assignments, returns) at which somebody else takes the
 *     resource over on some path
 */
public record FixRequest(
    Pattern check,
    TreePath site,
    ReleaseForm release,
    Set<String> releaseNames,
    Optional<VariableElement> field,
    Set<Tree> handOvers) {
  public FixRequest {
    releaseNames = Set.copyOf(releaseNames);
    handOvers = Set.copyOf(handOvers);
  }

  /** A request about a resource that lies in no field and that nobody takes over. */
  public static FixRequest of(Pattern check, TreePath site, ReleaseForm release) {
    return new FixRequest(check, site, release, Set.of(), Optional.empty(), Set.of());
  }

  /** The same request about a resource in a field. */
  public FixRequest inField(VariableElement holder) {
    return new FixRequest(check, site, release, releaseNames, Optional.of(holder), handOvers);
  }

  /** The same request, with all names under which the resource is released. */
  public FixRequest releasedBy(Set<String> names) {
    return new FixRequest(check, site, release, names, field, handOvers);
  }

  /** The same request, with the places where somebody else takes the resource over. */
  public FixRequest handedOverAt(Set<Tree> places) {
    return new FixRequest(check, site, release, releaseNames, field, places);
  }
}
