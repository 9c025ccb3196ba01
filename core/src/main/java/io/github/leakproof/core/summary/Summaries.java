package io.github.leakproof.core.summary;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TypeConditions;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Answer;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Callees;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What callees do, on demand and each once: the same walk, started at the callee's entry with the
 * resource in hand. Recursion, and bodies nested too deep, end in <em>unknown</em>.
 */
public final class Summaries implements Callees {
  private final Program program;
  private final Catalogue catalogue;
  private final Settings settings;
  private final ReleasingBodies mentioned;
  private final Effects effects;
  private final HandOver handOver;
  private final Acquisitions acquisitions;
  private final LibraryCallees libraries;
  private final Silence silence;
  private final Answers answers;
  private final FailureKinds failureKinds;
  private final FieldAliases fieldAliases;
  private final CallEffects callEffects;
  private final ClosureEffects closureEffects;
  private final InstanceEffects instances;
  private final Map<MethodRef, CallModel> models = new HashMap<>();
  private final Map<MethodRef, Contract> contracts = new HashMap<>();
  private final Map<MethodUnit, Optional<Body>> bodies = new HashMap<>();
  private final Map<Body, List<Site>> sites = new HashMap<>();
  private final Map<Pattern, SharedResults> shared = new EnumMap<>(Pattern.class);
  private final IdentityHashMap<Site, Verdict> verdicts = new IdentityHashMap<>();

  /** Summaries of one compilation. */
  public Summaries(Program program, Catalogue catalogue, Settings settings) {
    this.program = program;
    this.catalogue = catalogue;
    this.settings = settings;
    this.mentioned = new ReleasingBodies(program);
    this.effects = new Effects(this);
    this.closureEffects = new ClosureEffects(effects);
    this.instances = new InstanceEffects(this, effects);
    ImplementingClosures closures = new ImplementingClosures(this);
    this.handOver = new HandOver(this);
    this.acquisitions = new Acquisitions(this, handOver, closures);
    this.libraries = new LibraryCallees(this, effects, acquisitions);
    this.silence = new Silence(this);
    this.answers = new Answers(this);
    this.failureKinds = new FailureKinds(this);
    this.fieldAliases = new FieldAliases(this);
    this.callEffects = new CallEffects(this, effects, libraries, closures);
  }

  /** The code under analysis. */
  public Program program() {
    return program;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What users set. */
  public Settings settings() {
    return settings;
  }

  /** The lowered body of a unit, if it has one that can be analysed. */
  public Optional<Body> body(MethodUnit unit) {
    Optional<Body> known = bodies.get(unit);
    if (known == null) {
      known =
          unit.graph().map(graph -> new Body(unit, Cells.asVariables(graph, this), this::looksUp));
      bodies.put(unit, known);
    }
    return known;
  }

  private boolean looksUp(Call call) {
    return model(call.method()).has(ResourceEffect.Extract.class);
  }

  /** Whether the body may acquire something, itself or in a callee. */
  public boolean mayAcquire(MethodUnit unit) {
    return acquisitions.mayAcquire(unit);
  }

  /** Whether the body may release something of that type, itself or in a callee. */
  public boolean mayRelease(MethodUnit unit, String type) {
    return mentioned.mayRelease(unit, type);
  }

  /** Whether the body may release something of that type, itself or a few calls away. */
  boolean mayReleaseNear(MethodUnit unit, String type) {
    return mentioned.mayReleaseNear(unit, type);
  }

  /** What the body does to a resource that it can name so when it is entered. */
  public CalleeEffect effect(
      MethodUnit unit, Map<AccessPath, Role> entries, Obligation obligation) {
    return effects.of(unit, entries, obligation);
  }

  @Override
  public CallModel model(MethodRef method) {
    return models.computeIfAbsent(method, m -> catalogue.model(m, program.hierarchy()));
  }

  @Override
  public Contract contract(MethodRef method) {
    return contracts.computeIfAbsent(method, program::contract);
  }

  @Override
  public Hierarchy hierarchy() {
    return program.hierarchy();
  }

  @Override
  public boolean borrowsByDefault(MethodRef method) {
    return settings.strictOwnership()
        || catalogue.borrowsByDefault(method.owner())
        || (method.isStatic() && catalogue.isBorrower(method.returnType(), hierarchy()));
  }

  @Override
  public Optional<CalleeEffect> effect(
      Call call, Map<AccessPath, Role> entries, Obligation obligation) {
    return callEffects.of(call, entries, obligation);
  }

  @Override
  public boolean mayRunClosure(Call call) {
    return isOwn(call.method()) && !callEffects.closures(call).isEmpty();
  }

  @Override
  public boolean releasesUnheld(Call call, Map<AccessPath, Role> entries, Obligation obligation) {
    List<MethodUnit> targets = isOwn(call.method()) ? targets(call) : List.of();
    return !targets.isEmpty()
        && targets.stream().allMatch(target -> effects.releasesUnheld(target, entries, obligation));
  }

  /** Whether a body of the compilation calls a method of that name and number of parameters. */
  boolean isCalled(MethodUnit unit) {
    return acquisitions.isCalled(unit);
  }

  /** Who is to release what a body leaves held. */
  HandOver handOver() {
    return handOver;
  }

  /** Final fields that keep what other fields lead to. */
  FieldAliases fieldAliases() {
    return fieldAliases;
  }

  /** The sites of a body, the catalogue's and the inherited ones, in source order. */
  public List<Site> sites(Body body) {
    List<Site> known = sites.get(body);
    if (known == null) {
      known = Sites.of(this, body);
      sites.put(body, known);
    }
    return known;
  }

  /** The sites in closures of the body that wait for what it has made. */
  public List<Site> visitedWaits(Body body) {
    return new VisitedWaits(this, body).sites();
  }

  /** The site at a parameter that the body owns because its callback's declaration says so. */
  public Site parameterSite(Body body, ResourceEffect.Acquire acquire, int parameter) {
    return ParameterSites.of(this, body, acquire, parameter);
  }

  /** The site at a parameter to which a stage delivers its value: its other parameter is null. */
  public Site deliveredSite(Body body, ResourceType type, int parameter) {
    return ParameterSites.delivered(
        this, body, Acquisitions.acquire(type, Slot.argument(parameter)), parameter);
  }

  /** Whether the call's receiver comes from a call of a method that carries the annotation. */
  public boolean isAnnotated(Body body, Call call, Optional<String> annotation) {
    return new Provenance(this, body).isAnnotated(call.receiver(), annotation);
  }

  /** What a body owes, from its entry on, to an object of that type. */
  public Obligation owed(Pattern pattern, String type) {
    return new Obligation(
        pattern, Obligation.Kind.VALUE, type, 1, false, Causes.of(pattern, settings));
  }

  /** Forgets what was found in the body. */
  void forget(MethodUnit unit) {
    Optional<Body> body = bodies.get(unit);
    if (body != null && body.isPresent()) {
      List<Site> old = sites.remove(body.get());
      if (old != null) {
        old.forEach(verdicts::remove);
      }
    }
  }

  /** How the walks that start at the site end. */
  public Verdict verdict(Site site) {
    Verdict known = verdicts.get(site);
    if (known == null) {
      known = Explorer.follow(site.body(), this, site.obligation(), site.start());
      verdicts.put(site, known);
    }
    return known;
  }

  /** Whether the site's call yields the same object each time that it is asked. */
  public boolean isStable(Site site) {
    return site.step() != null
        && site.step().event() instanceof Call call
        && isStable(call.method());
  }

  /** Whether equal calls yield the same object. */
  boolean isStable(MethodRef method) {
    return model(method).has(FlowEffect.Stable.class);
  }

  /** Whether the call's body is known and yields what somebody else has too. */
  boolean returnsShared(Call call, Pattern pattern) {
    SharedResults results = shared.computeIfAbsent(pattern, p -> new SharedResults(this, p));
    return targets(call).stream().anyMatch(results::isShared);
  }

  /** Whether a value of static type {@code actual} is one of {@code wanted}, arguments included. */
  public boolean isInstance(TypeRef actual, TypeRef wanted) {
    return TypeConditions.admitsAny(List.of(wanted), actual, hierarchy());
  }

  @Override
  public boolean returnsReceiver(Call call) {
    List<MethodUnit> targets = targets(call);
    return !targets.isEmpty() && targets.stream().allMatch(acquisitions::returnsReceiver);
  }

  @Override
  public boolean returnsNew(Call call) {
    List<MethodUnit> targets = targets(call);
    return !targets.isEmpty()
        && targets.stream().allMatch(unit -> body(unit).filter(Returns::isNew).isPresent());
  }

  @Override
  public boolean onlyMakes(Call call) {
    List<MethodUnit> targets = targets(call);
    return !targets.isEmpty()
        && targets.stream().allMatch(unit -> body(unit).filter(Returns::isMadeOnly).isPresent());
  }

  /** Whether the call is known to hand out only what an object of the compilation has. */
  boolean returnsOwnField(Call call) {
    List<MethodUnit> targets = isOwn(call.method()) ? targets(call) : List.of();
    return !targets.isEmpty()
        && targets.stream().allMatch(unit -> body(unit).filter(Returns::isOwnField).isPresent());
  }

  @Override
  public Optional<Answer> answer(Call call) {
    return answers.of(call);
  }

  @Override
  public Optional<Boolean> answer(Call call, int argument, String type) {
    return isOwn(call.method()) ? failureKinds.answer(call, argument, type) : Optional.empty();
  }

  @Override
  public boolean isSilent(Call call) {
    return isOwn(call.method()) && silence.areSilent(targets(call));
  }

  @Override
  public boolean throwsNoneDeclared(Call call) {
    return program.method(call.method()).isEmpty() && silence.throwNoneDeclared(targets(call));
  }

  /** Whether the method belongs to a class of the compilation. */
  public boolean isOwn(MethodRef method) {
    return program.classNamed(method.owner()).isPresent();
  }

  @Override
  public List<CalleeAcquire> acquires(Call call) {
    List<MethodUnit> targets = targets(call);
    List<MethodUnit> closed = isOwn(call.method()) ? callEffects.closures(call) : List.of();
    if (!closed.isEmpty()) {
      return acquisitions.of(call, targets, closed);
    }
    return targets.isEmpty() ? libraries.acquires(call) : acquisitions.of(call, targets);
  }

  /** What the call acquires for its caller where it runs one of the caller's closures. */
  List<CalleeAcquire> acquires(Call call, List<MethodUnit> closures) {
    return acquisitions.of(call, closures);
  }

  /** Whether a library's method may open what it returns. */
  boolean isFactory(MethodRef method) {
    return libraries.factory(method).isPresent();
  }

  @Override
  public boolean mayGiveBack(String className, AccessPath within, Obligation obligation) {
    return instances.mayGiveBack(className, within, obligation);
  }

  @Override
  public boolean endsNothing(Call call, Optional<String> made) {
    return instances.endsNothing(call, made);
  }

  @Override
  public boolean isOnlyUsed(String className, AccessPath within, Obligation obligation) {
    return instances.isOnlyUsed(className, within, obligation);
  }

  @Override
  public boolean isLeftUndone(String className, AccessPath within, Obligation obligation) {
    return instances.isLeftUndone(className, within, obligation);
  }

  @Override
  public boolean mayTake(Closure closure, Map<AccessPath, Role> names, Obligation obligation) {
    return closureEffects
        .of(closure, names, obligation)
        .anyMatch(effect -> ClosureEffects.isTaken(effect, obligation));
  }

  @Override
  public boolean mayEnd(Closure closure, Map<AccessPath, Role> names, Obligation obligation) {
    return closureEffects
        .of(closure, names, obligation)
        .anyMatch(e -> e.released() || e.escaped() || !e.stored().isEmpty());
  }

  @Override
  public boolean releases(Closure closure, Map<AccessPath, Role> names, Obligation obligation) {
    return closureEffects.of(closure, names, obligation).anyMatch(CalleeEffect::released);
  }

  @Override
  public boolean mayKeep(Closure closure, Map<AccessPath, Role> names, Obligation obligation) {
    return closureEffects.of(closure, names, obligation).anyMatch(CalleeEffect::keeps);
  }

  /** The bodies that a call may reach, as far as they are known: none of libraries. */
  public List<MethodUnit> targets(Call call) {
    if (libraries.isWithin()) {
      return List.of();
    }
    if (call.dispatch() == Event.Dispatch.VIRTUAL) {
      return program.targets(call.method());
    }
    return program.method(call.method()).map(List::of).orElseGet(List::of);
  }
}
