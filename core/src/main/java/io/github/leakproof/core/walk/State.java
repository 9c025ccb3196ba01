package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a walk knows at one point: where the resource is, and the facts that decide branches.
 * Immutable.
 */
public final class State {

  /** How far the obligation has come. */
  public enum Phase {
    /** The acquire call is still ahead. */
    BEFORE,
    /** What it will concern is there already and is followed: a task that will be waited for. */
    AHEAD,
    /** The obligation is open. */
    HELD,
    /** The acquire call has failed; nothing is owed. */
    FAILED,
    /** The obligation is closed. */
    RELEASED
  }

  private final Phase phase;
  private final Map<AccessPath, Role> aliases;
  private final Map<Condition, Boolean> facts;
  private final Map<Place, Place> copies;
  private final Holds holds;
  private int hash;

  private State(
      Phase phase,
      Map<AccessPath, Role> aliases,
      Map<Condition, Boolean> facts,
      Map<Place, Place> copies,
      Holds holds) {
    this.phase = phase;
    this.aliases = aliases;
    this.facts = facts;
    this.copies = copies;
    this.holds = holds;
  }

  /** Nothing is known. */
  public static State initial(Phase phase) {
    return new State(phase, Map.of(), Map.of(), Map.of(), Holds.NONE);
  }

  /** How far the obligation has come. */
  public Phase phase() {
    return phase;
  }

  /** Whether the resource is there and nobody has ended it. */
  boolean isFollowed() {
    return phase == Phase.HELD || phase == Phase.AHEAD;
  }

  /** Where the resource is. */
  public Map<AccessPath, Role> aliases() {
    return aliases;
  }

  /** The balance of acquires and releases of the same lock by other calls. */
  public Holds holds() {
    return holds;
  }

  /** What something is known of. */
  Set<Condition> facts() {
    return facts.keySet();
  }

  /** Whether the condition is known to hold, or known not to. */
  public @Nullable Boolean fact(Condition condition) {
    return facts.get(condition);
  }

  /** The types of which the exception there is, as far as they are known. */
  Stream<String> caught(AccessPath exception) {
    return facts.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .filter(Condition.Compares.class::isInstance)
        .map(Condition.Compares.class::cast)
        .filter(c -> c.operator() == Operator.INSTANCE_OF && c.left().equals(exception))
        .map(c -> (String) c.right());
  }

  /** The temporary whose truth the variable has, if it is a copy of one. */
  public @Nullable Place copied(Place variable) {
    return copies.get(variable);
  }

  /** The role of the place itself, if it leads to the resource. */
  public Optional<Role> role(Place place) {
    Role role = aliases.isEmpty() ? null : aliases.get(AccessPath.of(place));
    return role == null || role == Role.PARENT ? Optional.empty() : Optional.of(role);
  }

  /** Whether the place holds what the resource comes from. */
  boolean isParent(Place place) {
    return aliases.get(AccessPath.of(place)) == Role.PARENT;
  }

  /** Where the resource is, of the places that start at {@code root}. */
  public Map<AccessPath, Role> aliases(Place root) {
    Map<AccessPath, Role> rooted = new HashMap<>();
    aliases.forEach(
        (name, role) -> {
          if (name.root().equals(root) && role != Role.PARENT) {
            rooted.put(name, role);
          }
        });
    return rooted;
  }

  /** The variables that are copies of the temporary. */
  public List<Place> copiesOf(Place temp) {
    return copies.entrySet().stream()
        .filter(e -> e.getValue().equals(temp))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The same in another phase. */
  public State in(Phase other) {
    return new State(other, aliases, facts, copies, holds);
  }

  /** The same without any trace of the resource, in another phase. */
  public State without(Phase other) {
    return new State(other, Map.of(), facts, copies, holds);
  }

  /** The same with another balance. */
  public State with(Holds other) {
    return new State(phase, aliases, facts, copies, other);
  }

  /** One alias more; an alias that is there keeps the stronger role. */
  public State alias(AccessPath path, Role role) {
    Role known = aliases.get(path);
    if (known != null && known.compareTo(role) <= 0) {
      return this;
    }
    Map<AccessPath, Role> more = new HashMap<>(aliases);
    more.put(path, role);
    return new State(phase, more, facts, copies, holds);
  }

  /** Several aliases more. */
  State named(Map<AccessPath, Role> names) {
    State next = this;
    for (Map.Entry<AccessPath, Role> name : names.entrySet()) {
      next = next.alias(name.getKey(), name.getValue());
    }
    return next;
  }

  /** One alias less. */
  public State unalias(AccessPath path) {
    Map<AccessPath, Role> fewer = new HashMap<>(aliases);
    fewer.remove(path);
    return new State(phase, fewer, facts, copies, holds);
  }

  /** What was converted replaces the resource: its old names lead to nothing any more. */
  State converted(AccessPath path) {
    Map<AccessPath, Role> next = new HashMap<>(aliases);
    next.values().removeIf(role -> role == Role.SELF);
    next.replaceAll((name, role) -> role == Role.CONVERTED ? Role.SELF : role);
    next.put(path, Role.SELF);
    return new State(phase, next, facts, copies, holds);
  }

  /** One fact more, replacing its contrary. */
  public State know(Condition condition, boolean value) {
    Map<Condition, Boolean> more = new HashMap<>(facts);
    more.put(condition, value);
    return new State(phase, aliases, more, copies, holds);
  }

  /** {@code to} gets a new value: everything that mentions it is forgotten. */
  public State kill(Place to) {
    return filter(
        p -> !p.mentions(to),
        c -> !c.mentions(to),
        e -> !e.getKey().equals(to) && !e.getValue().equals(to));
  }

  /** {@code to} now has the value of {@code from}. */
  public State assign(Place to, Place from) {
    if (to.equals(from)) {
      return this;
    }
    State killed = kill(to);
    Map<AccessPath, Role> moreAliases = new HashMap<>(killed.aliases);
    killed.aliases.forEach(
        (path, role) -> {
          if (path.root().equals(from)) {
            moreAliases.put(path.from(to), role);
          }
        });
    Map<Condition, Boolean> moreFacts = new HashMap<>(killed.facts);
    killed.facts.forEach(
        (condition, value) -> {
          if (condition instanceof Condition.IsTrue c && c.path().root().equals(from)) {
            moreFacts.put(new Condition.IsTrue(c.path().from(to)), value);
          } else if (condition instanceof Condition.IsNull c && c.path().root().equals(from)) {
            moreFacts.put(new Condition.IsNull(c.path().from(to)), value);
          }
        });
    Map<Place, Place> moreCopies = new HashMap<>(killed.copies);
    Place origin = from instanceof Place.Temp ? from : killed.copies.get(from);
    if (origin != null) {
      moreCopies.put(to, origin);
    }
    return new State(phase, moreAliases, moreFacts, moreCopies, holds);
  }

  /** What is learned of {@code to} is true of {@code from} as well, whose value it has. */
  State copy(Place to, Place from) {
    Map<Place, Place> more = new HashMap<>(copies);
    more.put(to, from);
    return new State(phase, aliases, facts, more, holds);
  }

  /** {@code base.selector} is read into {@code to}. */
  public State read(Place to, Place base, Selector selector) {
    State result = kill(to);
    for (Map.Entry<AccessPath, Role> alias : aliases.entrySet()) {
      Optional<AccessPath> rest = alias.getKey().after(base, selector, to);
      if (rest.isPresent()) {
        result = result.alias(rest.get(), alias.getValue());
      }
    }
    for (Map.Entry<Condition, Boolean> fact : facts.entrySet()) {
      if (fact.getKey() instanceof Condition.IsTrue c) {
        Optional<AccessPath> rest = c.path().after(base, selector, to);
        if (rest.isPresent()) {
          result = result.know(new Condition.IsTrue(rest.get()), fact.getValue());
        }
      } else if (fact.getKey() instanceof Condition.IsNull c) {
        Optional<AccessPath> rest = c.path().after(base, selector, to);
        if (rest.isPresent()) {
          result = result.know(new Condition.IsNull(rest.get()), fact.getValue());
        }
      }
    }
    return result;
  }

  /** Everything that starts with {@code path} is forgotten: what it names is overwritten. */
  public State forget(AccessPath path) {
    return filter(
        p -> !p.startsWith(path),
        c ->
            !(c instanceof Condition.IsTrue t && t.path().startsWith(path))
                && !(c instanceof Condition.IsNull n && n.path().startsWith(path))
                && !(c instanceof Condition.Compares m
                    && (path.equals(m.left()) || path.equals(m.right()))),
        e -> true);
  }

  /** Nothing is known any more of the truth that lies there, or somewhere within. */
  State forgetFacts(AccessPath path) {
    return filter(
        p -> true, c -> !(c instanceof Condition.IsTrue t && t.path().startsWith(path)), e -> true);
  }

  /** Nothing is known of fields any more: others had the time to change them. */
  State afterWait() {
    return filter(path -> true, condition -> !condition.isOfField(), copy -> true);
  }

  /** Nothing is known of these fields any more: they may have been written meanwhile. */
  State afterWait(Set<FieldRef> written) {
    return filter(
        path -> true, condition -> written.stream().noneMatch(condition::isOf), copy -> true);
  }

  /** Only what can still matter. */
  public State filter(
      Predicate<AccessPath> keepAlias,
      Predicate<Condition> keepFact,
      Predicate<Map.Entry<Place, Place>> keepCopy) {
    Map<AccessPath, Role> someAliases = filter(aliases, e -> keepAlias.test(e.getKey()));
    Map<Condition, Boolean> someFacts = filter(facts, e -> keepFact.test(e.getKey()));
    Map<Place, Place> someCopies = filter(copies, keepCopy);
    return someAliases == aliases && someFacts == facts && someCopies == copies
        ? this
        : new State(phase, someAliases, someFacts, someCopies, holds);
  }

  /** The entries to keep: the map itself where those are all. */
  private static <K, V> Map<K, V> filter(Map<K, V> map, Predicate<Map.Entry<K, V>> keep) {
    Map<K, V> some = map;
    for (Map.Entry<K, V> entry : map.entrySet()) {
      if (!keep.test(entry)) {
        some = some == map ? new HashMap<>(map) : some;
        some.remove(entry.getKey());
      }
    }
    return some;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof State that
        && hashCode() == that.hashCode()
        && phase == that.phase
        && holds.equals(that.holds)
        && aliases.equals(that.aliases)
        && facts.equals(that.facts)
        && copies.equals(that.copies);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = Objects.hash(phase, aliases, facts, copies, holds);
    }
    return hash;
  }

  @Override
  public String toString() {
    return phase + " " + aliases + " " + facts + " " + holds;
  }
}
