package io.github.leakproof.testcases.catalogue;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.MethodModel;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Stub;
import io.github.leakproof.core.catalogue.StubType;
import io.github.leakproof.core.catalogue.StubType.StubMethod;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds stubs against classes, which are loaded but never initialised. */
final class LibraryCheck {
  private final ClassLoader libraries;

  LibraryCheck(ClassLoader libraries) {
    this.libraries = libraries;
  }

  /** One line for each entry that the libraries do not have, {@code file:line: what is wrong}. */
  List<String> problems(Stub stub) {
    return stub.types().stream().flatMap(t -> problems(stub.file(), t)).toList();
  }

  private Stream<String> problems(String file, StubType type) {
    Optional<Class<?>> found = load(type.name());
    if (found.isEmpty()) {
      return type.onlyIn().isPresent()
          ? Stream.empty()
          : Stream.of(file + ":" + type.line() + ": there is no class " + type.name());
    }
    Stream<String> named =
        type.resources().stream()
            .flatMap(r -> Stream.concat(names(r.type()), imports(r.release())))
            .filter(n -> load(n).isEmpty())
            .map(n -> file + ":" + type.line() + ": there is no class " + n);
    return Stream.concat(
        named, type.methods().stream().flatMap(m -> problems(file, found.get(), m)));
  }

  private Stream<String> problems(String file, Class<?> owner, StubMethod method) {
    String place = file + ":" + method.line() + ": ";
    List<String> problems = new ArrayList<>();
    if (method.onlyIn().isEmpty() && executables(owner).noneMatch(e -> matches(method, e))) {
      problems.add(
          place + owner.getName() + " has no " + text(method) + "; it has " + like(owner, method));
    }
    method.model().model().effects().stream()
        .flatMap(LibraryCheck::names)
        .filter(n -> load(n).isEmpty())
        .forEach(n -> problems.add(place + "there is no class " + n));
    return problems.stream();
  }

  private static boolean matches(StubMethod stub, Executable real) {
    MethodModel model = stub.model();
    if (!name(real).equals(model.name()) || !model.accepts(parameters(real))) {
      return false;
    }
    if (real instanceof Constructor<?>) {
      return true;
    }
    String result = binary(((Method) real).getReturnType());
    return stub.isStatic() == Modifier.isStatic(real.getModifiers())
        && new MethodModel("", List.of(stub.returnType()), model.model()).accepts(List.of(result));
  }

  private static String name(Executable executable) {
    return executable instanceof Constructor<?> ? MethodRef.CONSTRUCTOR : executable.getName();
  }

  private static List<String> parameters(Executable executable) {
    Class<?> owner = executable.getDeclaringClass();
    List<String> types =
        Arrays.stream(executable.getParameterTypes()).map(LibraryCheck::binary).toList();
    boolean inner =
        executable instanceof Constructor<?>
            && owner.isMemberClass()
            && !Modifier.isStatic(owner.getModifiers());
    return inner ? types.subList(1, types.size()) : types;
  }

  private static String binary(Class<?> type) {
    return type.isArray() ? binary(type.getComponentType()) + "[]" : type.getName();
  }

  private static Stream<Executable> executables(Class<?> owner) {
    Set<Class<?>> types = new LinkedHashSet<>();
    collect(owner, types);
    Stream<Executable> methods =
        types.stream().<Executable>flatMap(t -> Arrays.stream(t.getDeclaredMethods()));
    return Stream.concat(Arrays.stream(owner.getDeclaredConstructors()), methods)
        .filter(e -> !Modifier.isPrivate(e.getModifiers()));
  }

  private static void collect(Class<?> type, Set<Class<?>> types) {
    types.add(type);
    if (type.getSuperclass() != null) {
      collect(type.getSuperclass(), types);
    }
    for (Class<?> each : type.getInterfaces()) {
      collect(each, types);
    }
  }

  private static String text(StubMethod method) {
    return (method.isStatic() ? "static " : "")
        + method.returnType()
        + " "
        + method.model().name()
        + method.model().parameterTypes();
  }

  private static List<String> like(Class<?> owner, StubMethod method) {
    return executables(owner)
        .filter(e -> name(e).equals(method.model().name()))
        .map(Executable::toString)
        .toList();
  }

  private static Stream<String> names(Effect effect) {
    if (effect instanceof ResourceEffect.Acquire acquire) {
      return Stream.of(
              acquire.types().stream().flatMap(LibraryCheck::names),
              acquire.receiverAnnotation().stream(),
              imports(acquire.release()))
          .flatMap(s -> s);
    }
    if (effect instanceof WaitEffect.Block block) {
      return imports(block.timed());
    }
    if (effect instanceof TaskEffect.Promise promise) {
      return imports(promise.fix());
    }
    if (effect instanceof TaskEffect.Handle handle) {
      return imports(handle.fix());
    }
    if (effect instanceof ResourceEffect.Release release) {
      return release.unlessResult().stream().flatMap(LibraryCheck::names);
    }
    return Stream.empty();
  }

  private static Stream<String> names(TypeRef type) {
    return Stream.concat(
        Stream.of(type.name()), type.arguments().stream().flatMap(LibraryCheck::names));
  }

  private static Stream<String> imports(ReleaseForm form) {
    return form.imports().stream();
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, libraries));
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
