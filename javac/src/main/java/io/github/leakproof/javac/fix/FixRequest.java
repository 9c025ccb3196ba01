package io.github.leakproof.javac.fix;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.finding.Ending.Means;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Map;
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
 * @param kind the most certain kind of its leak paths
 * @param field the field that holds the resource, where that is what leaks
 * @param endings what happens at trees (calls, assignments, returns) that release the resource or
 *     hand it on, on some path
 */
public record FixRequest(
    Pattern check,
    TreePath site,
    ReleaseForm release,
    Set<String> releaseNames,
    PathKind kind,
    Optional<VariableElement> field,
    Map<Tree, Means> endings) {
  public FixRequest {
    releaseNames = Set.copyOf(releaseNames);
    endings = Map.copyOf(endings);
  }

  /** A request about a resource that lies in no field and that nobody takes over. */
  public static FixRequest of(Pattern check, TreePath site, ReleaseForm release) {
    return new FixRequest(
        check, site, release, Set.of(), PathKind.NORMAL, Optional.empty(), Map.of());
  }

  /** The places within the tree where the obligation ends on some path. */
  List<TreePath> endingsWithin(TreePath root) {
    return Code.find(root, path -> endings.containsKey(path.getLeaf()) && !isKept(path.getLeaf()));
  }

  /** The same request about a resource in a field. */
  public FixRequest inField(VariableElement holder) {
    return new FixRequest(check, site, release, releaseNames, kind, Optional.of(holder), endings);
  }

  /** The same request, with all names under which the resource is released. */
  public FixRequest releasedBy(Set<String> names) {
    return new FixRequest(check, site, release, names, kind, field, endings);
  }

  /** The same request, with another release. */
  public FixRequest releasedWith(ReleaseForm form) {
    return new FixRequest(check, site, form, releaseNames, kind, field, endings);
  }

  /** The same request, with what is known of the places where the obligation ends. */
  public FixRequest endingAt(Map<Tree, Means> places) {
    return new FixRequest(check, site, release, releaseNames, kind, field, places);
  }

  /** The same request, about leak paths of that kind. */
  public FixRequest leakingOn(PathKind paths) {
    return new FixRequest(check, site, release, releaseNames, paths, field, endings);
  }

  /** Whether somebody else takes the resource over there, on some path. */
  boolean isHandOver(Tree tree) {
    return endings.get(tree) == Means.HANDED_ON;
  }

  /** Whether it is released there, by whatever is called. */
  boolean isRelease(Tree tree) {
    return endings.get(tree) == Means.RELEASED;
  }

  /** Whether an object that the body has made keeps it from there on. */
  boolean isKept(Tree tree) {
    return endings.get(tree) == Means.KEPT;
  }

  /** Whether an exception there loses it too, on another path than that of the finding. */
  boolean isLost(Tree tree) {
    return endings.get(tree) == Means.LOST;
  }

  /** Whether a callee decides there whether it is released. */
  boolean isDoubtful(Tree tree) {
    return endings.get(tree) == Means.PERHAPS_RELEASED;
  }

  /** Whether the fixed code waits instead of the call, so that its arguments are evaluated once. */
  boolean isWait() {
    return check == Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT || check == Pattern.UNBOUNDED_WAIT;
  }

  /** Whether work begins there that whoever has the resource must be able to stop. */
  boolean isStart(Tree tree) {
    return endings.get(tree) == Means.STARTED;
  }

  /** Whether it does its work by not being released yet, be it named or not. */
  boolean isInForce() {
    return isHold() || check == Pattern.CONTEXT_NOT_CANCELLED;
  }

  /** Whether what is acquired must not be released twice. */
  boolean isHold() {
    return check == Pattern.LOCK_NOT_RELEASED || check == Pattern.PERMIT_NOT_RELEASED;
  }
}
