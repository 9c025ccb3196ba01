package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name for an object at a point of the program: a root and a bounded number of selectors
 * (k-limiting, Jones and Muchnick 1979).
 *
 * @param root where it starts
 * @param selectors how it goes on, at most {@link #LIMIT}
 */
public record AccessPath(Place root, List<Selector> selectors) {

  /** Longer paths are forgotten. */
  public static final int LIMIT = 8;

  /** The place of a body's result, once its return statement has run. */
  public static final Place RESULT = new Place.Temp(-1);

  public AccessPath {
    selectors = List.copyOf(selectors);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AccessPath that
            && root.equals(that.root)
            && selectors.equals(that.selectors));
  }

  @Override
  public int hashCode() {
    return selectors.isEmpty() ? root.hashCode() : 31 * root.hashCode() + selectors.hashCode();
  }

  /** The path that is just a place. */
  public static AccessPath of(Place place) {
    return new AccessPath(place, List.of());
  }

  /** Whether it is just a place. */
  public boolean isPlace() {
    return selectors.isEmpty();
  }

  /** This path and one selector more, unless that makes it too long. */
  public Optional<AccessPath> then(Selector selector) {
    if (selectors.size() >= LIMIT) {
      return Optional.empty();
    }
    List<Selector> longer = new ArrayList<>(selectors);
    longer.add(selector);
    return Optional.of(new AccessPath(root, longer));
  }

  /** This path and all these selectors more, unless that makes it too long. */
  public Optional<AccessPath> thenAll(List<Selector> more) {
    if (selectors.size() + more.size() > LIMIT) {
      return Optional.empty();
    }
    List<Selector> longer = new ArrayList<>(selectors);
    longer.addAll(more);
    return Optional.of(new AccessPath(root, longer));
  }

  /** The same path for those who do not know the keys that the body looks elements up with. */
  public AccessPath ofAnyKeys() {
    return new AccessPath(
        root,
        selectors.stream()
            .map(s -> s instanceof Selector.Call call ? call.ofAnyKey() : s)
            .toList());
  }

  /** The same selectors from another root. */
  public AccessPath from(Place other) {
    return new AccessPath(other, selectors);
  }

  /** What is left of this path after {@code base.selector}, now from {@code to}. */
  public Optional<AccessPath> after(Place base, Selector selector, Place to) {
    return root.equals(base) && !selectors.isEmpty() && selectors.get(0).equals(selector)
        ? Optional.of(new AccessPath(to, selectors.subList(1, selectors.size())))
        : Optional.empty();
  }

  /** Whether {@code prefix} is this path or leads to it. */
  public boolean startsWith(AccessPath prefix) {
    return root.equals(prefix.root)
        && selectors.size() >= prefix.selectors.size()
        && selectors.subList(0, prefix.selectors.size()).equals(prefix.selectors);
  }

  /** Whether it ends as the half of a lock does: {@code locks.readLock()}. */
  public boolean isHalf() {
    return !selectors.isEmpty()
        && selectors.get(selectors.size() - 1) instanceof Selector.Call getter
        && getter.arguments().isEmpty();
  }

  /** Whether the two are the halves of one lock. */
  public boolean isOtherHalf(AccessPath other) {
    return isHalf()
        && other.isHalf()
        && !equals(other)
        && root.equals(other.root)
        && selectors.size() == other.selectors.size()
        && startsWith(new AccessPath(other.root, other.selectors.subList(0, selectors.size() - 1)));
  }

  /** The selectors beyond {@code prefix}, which must lead to this path. */
  public List<Selector> beyond(AccessPath prefix) {
    return selectors.subList(prefix.selectors.size(), selectors.size());
  }

  /** The field of the body's own object that it names, if it names one. */
  public Optional<FieldRef> ownField() {
    return root instanceof Place.This
            && selectors.size() == 1
            && selectors.get(0) instanceof Selector.Field field
        ? Optional.of(field.field())
        : Optional.empty();
  }

  /** Whether a new value of the place changes what this path names. */
  public boolean mentions(Place place) {
    if (root.equals(place)) {
      return true;
    }
    for (Selector selector : selectors) {
      if (selector instanceof Selector.Call call) {
        for (Object argument : call.arguments()) {
          if (Computed.mentions(argument, place)) {
            return true;
          }
        }
      } else if (selector instanceof Selector.Index index
          && Computed.mentions(index.index(), place)) {
        return true;
      }
    }
    return false;
  }
}
