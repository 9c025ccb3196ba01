package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * With what the caller releases that a body acquired for it: the one sibling that releases, the one
 * method of the guard that it returns, or what releases the lock that it returns.
 */
final class Releasers {
  private static final String CLOSE = "close";
  private static final Pattern BEYOND_RESOURCE = Pattern.compile("\\$\\w");

  private final Summaries summaries;
  private final HandOver handOver;

  Releasers(Summaries summaries, HandOver handOver) {
    this.summaries = summaries;
    this.handOver = handOver;
  }

  /**
   * The release that the caller of the site's body writes.
   *
   * @param names how the body names what is held when it returns
   */
  ReleaseForm of(Site site, Set<AccessPath> names) {
    return names.stream()
        .sorted(Comparator.comparing(AccessPath::toString))
        .map(name -> of(site, name))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(ReleaseForm.NONE);
  }

  private Optional<ReleaseForm> of(Site site, AccessPath name) {
    MethodUnit unit = site.body().unit();
    if (!name.root().equals(AccessPath.RESULT)) {
      boolean creates = unit.kind().isMaking();
      return among(unit.owner().methods(), site, name)
          .map(m -> form(creates ? "$" : "$receiver", m));
    }
    if (name.isPlace()) {
      return Optional.of(ofResult(site));
    }
    return summaries
        .program()
        .classNamed(unit.ref().returnType())
        .map(ClassUnit::methods)
        .flatMap(methods -> among(methods, site, name.from(new Place.This())))
        .map(m -> form("$", m));
  }

  /** The release of what the body acquires and returns; the caller has nothing but that. */
  static ReleaseForm ofResult(Site site) {
    ReleaseForm form = site.acquire().release();
    return BEYOND_RESOURCE.matcher(form.template()).find() ? ReleaseForm.NONE : form;
  }

  /** The one of the methods that releases; of several, the one that is called so. */
  private Optional<MethodUnit> among(List<MethodUnit> methods, Site site, AccessPath name) {
    List<MethodUnit> releasing = new ArrayList<>();
    for (MethodUnit method : methods) {
      if (isCallable(method, site.body().unit()) && releases(method, site, name)) {
        releasing.add(method);
      }
    }
    return releasing.size() == 1
        ? Optional.of(releasing.get(0))
        : releasing.stream().filter(m -> m.ref().name().equals(CLOSE)).findFirst();
  }

  /** Whether the caller of {@code acquiring} can call the method with what it has at hand. */
  private static boolean isCallable(MethodUnit method, MethodUnit acquiring) {
    List<String> parameters = method.ref().parameterTypes();
    return method.kind() == MethodUnit.Kind.METHOD
        && method != acquiring
        && (parameters.isEmpty() || parameters.equals(acquiring.ref().parameterTypes()));
  }

  private boolean releases(MethodUnit method, Site site, AccessPath name) {
    Optional<AccessPath> inside = inside(site, name, method);
    if (inside.isEmpty() || !mayRelease(method, site)) {
      return false;
    }
    CalleeEffect effect =
        summaries.effect(method, Map.of(inside.get(), Role.SELF), site.obligation());
    return effect.released()
        && !effect.keptOnReturn()
        && !handOver.takesItself(method, inside.get(), site);
  }

  /** Whether it is worth a walk; a part that ends the whole has a type of its own. */
  private boolean mayRelease(MethodUnit method, Site site) {
    return summaries.mayRelease(method, site.obligation().type())
        || (site.obligation().pattern().isOfClosables()
            && !method.mentions().releasing().isEmpty());
  }

  /** How the callee names it: a parameter of the site's body is the callee's one in its place. */
  private static Optional<AccessPath> inside(Site site, AccessPath name, MethodUnit method) {
    int parameter = site.body().graph().parameters().indexOf(name.root());
    if (parameter < 0) {
      return site.body().definitions().isParameter(name.root())
          ? Optional.empty()
          : Optional.of(name);
    }
    return parameter < method.ref().arity()
        ? Optional.of(name.from(Argument.of(parameter)))
        : Optional.empty();
  }

  private static ReleaseForm form(String on, MethodUnit method) {
    MethodRef ref = method.ref();
    List<String> arguments = IntStream.range(0, ref.arity()).mapToObj(i -> "$" + i).toList();
    String call = on + "." + ref.name() + "(" + String.join(", ", arguments) + ")";
    return new ReleaseForm(call, List.of(), ref.name().equals(CLOSE) && arguments.isEmpty());
  }
}
