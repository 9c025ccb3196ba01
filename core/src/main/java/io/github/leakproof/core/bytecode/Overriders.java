package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Which analysed methods a call may reach. */
final class Overriders {
  private static final int FIXED = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;

  private final BytecodeProgram program;
  private final ClassPath path;
  private final Map<MethodRef, Optional<Found>> resolved = new HashMap<>();
  private final Map<MethodRef, List<MethodUnit>> known = new HashMap<>();
  private @Nullable Map<CallName, List<BytecodeMethod>> candidates;
  private @Nullable Map<String, List<String>> heirs;

  /** A declaration, and its unit if it is analysed and has code. */
  record Found(ClassFile owner, MethodNode method, Optional<BytecodeMethod> unit) {}

  Overriders(BytecodeProgram program, ClassPath path) {
    this.program = program;
    this.path = path;
  }

  /** The declaration that the reference names, in its owner or inherited. */
  Optional<Found> resolve(MethodRef ref) {
    Optional<Found> found = resolved.get(ref);
    if (found == null) {
      found = search(ref);
      resolved.put(ref, found);
    }
    return found;
  }

  private Optional<Found> search(MethodRef ref) {
    List<String> line =
        ref.isConstructor() ? List.of(ref.owner()) : path.hierarchy().supertypes(ref.owner());
    Found first = null;
    for (String type : line) {
      Optional<Found> found = path.files().named(type).flatMap(f -> declared(f, ref));
      if (found.isPresent()) {
        boolean isAbstract = (found.get().method.access & Opcodes.ACC_ABSTRACT) != 0;
        if (!isAbstract) {
          return found;
        }
        first = first == null ? found.get() : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private Optional<Found> declared(ClassFile file, MethodRef ref) {
    Optional<BytecodeClass> unit = program.unit(file.name());
    for (BytecodeMethod method : unit.map(BytecodeClass::bodies).orElse(List.of())) {
      if (method.ref().name().equals(ref.name())
          && method.ref().parameterTypes().equals(ref.parameterTypes())) {
        return file.method(method.key().name(), method.key().descriptor())
            .map(m -> new Found(file, m, hasCode(m) ? Optional.of(method) : Optional.empty()));
      }
    }
    for (MethodNode method : file.node().methods) {
      if (method.name.equals(ref.name()) && matches(file, method, ref)) {
        Optional<BytecodeMethod> target =
            isBridge(method) ? bridged(unit, method) : Optional.empty();
        return Optional.of(new Found(file, method, target));
      }
    }
    return Optional.empty();
  }

  private boolean matches(ClassFile file, MethodNode method, MethodRef ref) {
    List<String> parameters =
        ref.isConstructor()
            ? program.shape(file, method.desc).parameters(method.desc)
            : Descriptors.parameters(method.desc);
    return parameters.equals(ref.parameterTypes());
  }

  private static boolean hasCode(MethodNode method) {
    return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
  }

  private static boolean isBridge(MethodNode method) {
    return (method.access & Opcodes.ACC_BRIDGE) != 0;
  }

  /** The method that a bridge leads to. */
  private static Optional<BytecodeMethod> bridged(Optional<BytecodeClass> unit, MethodNode bridge) {
    int arity = Descriptors.parameters(bridge.desc).size();
    return unit.stream()
        .flatMap(u -> u.bodies().stream())
        .filter(m -> m.ref().name().equals(bridge.name) && m.ref().arity() == arity)
        .findFirst();
  }

  /**
   * The method itself, unless abstract, and its overriders in subclasses of the call's owner, also
   * those that these inherit.
   */
  List<MethodUnit> targets(MethodRef ref) {
    List<MethodUnit> targets = known.get(ref);
    if (targets == null) {
      targets = resolve(ref).map(f -> find(f, ref)).orElse(List.of());
      known.put(ref, targets);
    }
    return targets;
  }

  private List<MethodUnit> find(Found found, MethodRef ref) {
    List<MethodUnit> result = new ArrayList<>();
    found.unit.ifPresent(result::add);
    if (!ref.isConstructor() && (found.method.access & FIXED) == 0) {
      for (BytecodeMethod candidate : candidates().getOrDefault(CallName.of(ref), List.of())) {
        if (!result.contains(candidate)
            && overrides(candidate, ref)
            && (path.hierarchy().isSubtype(candidate.owner().name(), ref.owner())
                || isInherited(candidate, ref))) {
          result.add(candidate);
        }
      }
    }
    return List.copyOf(result);
  }

  private static boolean overrides(BytecodeMethod candidate, MethodRef ref) {
    return candidate.ref().parameterTypes().equals(ref.parameterTypes())
        || candidate.owner().file().node().methods.stream()
            .anyMatch(
                m ->
                    isBridge(m)
                        && m.name.equals(ref.name())
                        && Descriptors.parameters(m.desc).equals(ref.parameterTypes()));
  }

  private boolean isInherited(BytecodeMethod candidate, MethodRef ref) {
    return heirs().getOrDefault(candidate.owner().name(), List.of()).stream()
        .filter(heir -> path.hierarchy().isSubtype(heir, ref.owner()))
        .map(heir -> resolve(candidate.ref().in(heir)))
        .anyMatch(found -> found.flatMap(Found::unit).filter(candidate::equals).isPresent());
  }

  /** The analysed classes below each class. */
  private Map<String, List<String>> heirs() {
    if (heirs == null) {
      heirs = new HashMap<>();
      for (String name : program.listed()) {
        Optional<String> above = superclass(name);
        while (above.isPresent()) {
          heirs.computeIfAbsent(above.get(), c -> new ArrayList<>(2)).add(name);
          above = superclass(above.get());
        }
      }
    }
    return heirs;
  }

  private Optional<String> superclass(String name) {
    return path.files().named(name).flatMap(ClassFile::superclass);
  }

  private Map<CallName, List<BytecodeMethod>> candidates() {
    if (candidates == null) {
      candidates = new HashMap<>();
      for (MethodUnit unit : program.methods()) {
        BytecodeMethod method = (BytecodeMethod) unit;
        boolean isCandidate =
            method.kind() == MethodUnit.Kind.METHOD
                && !method.flags().contains(MethodUnit.Flag.STATIC)
                && !method.flags().contains(MethodUnit.Flag.PRIVATE)
                && !method.flags().contains(MethodUnit.Flag.ABSTRACT);
        if (isCandidate) {
          candidates
              .computeIfAbsent(CallName.of(method.ref()), n -> new ArrayList<>(2))
              .add(method);
        }
      }
    }
    return candidates;
  }
}
