package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.catalogue.StubType.StubMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts stubs together. Within one layer of stubs, what they say of a method adds up. */
final class CatalogueBuilder {
  private CatalogueBuilder() {}

  /** The catalogue of one layer. */
  static CatalogueData build(List<Stub> stubs, Traits traits) {
    Map<String, TypeModel> types = new HashMap<>();
    Set<String> borrowing = new HashSet<>();
    for (Stub stub : stubs) {
      borrowing.addAll(stub.borrowingPackages());
      for (StubType type : stub.types()) {
        types.merge(type.name(), model(type), CatalogueBuilder::add);
        if (type.borrows()) {
          borrowing.add(type.name());
        }
      }
    }
    return new CatalogueData(types, borrowing, traits);
  }

  private static TypeModel model(StubType type) {
    TypeModel empty =
        new TypeModel(
            type.name(),
            type.resources(),
            type.exempt(),
            type.unbounded(),
            type.passing(),
            List.of());
    List<MethodModel> methods = type.methods().stream().map(StubMethod::model).toList();
    return add(empty, new TypeModel(type.name(), List.of(), false, false, false, methods));
  }

  private static TypeModel add(TypeModel left, TypeModel right) {
    List<ResourceType> resources = new ArrayList<>(left.resources());
    resources.addAll(right.resources());
    List<MethodModel> methods = new ArrayList<>(left.methods());
    for (MethodModel method : right.methods()) {
      int same = indexOf(methods, method);
      if (same < 0) {
        methods.add(method);
      } else {
        List<Effect> effects = new ArrayList<>(methods.get(same).model().effects());
        effects.addAll(method.model().effects());
        methods.set(
            same, new MethodModel(method.name(), method.parameterTypes(), new CallModel(effects)));
      }
    }
    return new TypeModel(
        left.name(),
        resources,
        left.exempt() || right.exempt(),
        left.unbounded() || right.unbounded(),
        left.passing() || right.passing(),
        methods);
  }

  private static int indexOf(List<MethodModel> methods, MethodModel method) {
    for (int i = 0; i < methods.size(); i++) {
      MethodModel other = methods.get(i);
      if (other.name().equals(method.name())
          && other.parameterTypes().equals(method.parameterTypes())) {
        return i;
      }
    }
    return -1;
  }

  /** A layer upon another: its entries replace those about the same method or type. */
  static CatalogueData over(CatalogueData base, CatalogueData upper) {
    Map<String, TypeModel> types = new HashMap<>(base.types());
    upper.types().forEach((name, type) -> types.merge(name, type, CatalogueBuilder::replace));
    Set<String> borrowing = new HashSet<>(base.borrowing());
    borrowing.addAll(upper.borrowing());
    return new CatalogueData(types, borrowing, base.traits());
  }

  private static TypeModel replace(TypeModel base, TypeModel upper) {
    List<MethodModel> methods = new ArrayList<>(upper.methods());
    base.methods().stream().filter(m -> indexOf(upper.methods(), m) < 0).forEach(methods::add);
    return new TypeModel(
        base.name(),
        upper.resources().isEmpty() ? base.resources() : upper.resources(),
        upper.exempt() || (base.exempt() && upper.resources().isEmpty()),
        base.unbounded() || upper.unbounded(),
        base.passing() || upper.passing(),
        methods);
  }

  /** The protocols of a catalogue's resource types, for stubs that build on it. */
  static Map<String, Protocol> protocols(CatalogueData data) {
    Map<String, Protocol> protocols = new HashMap<>();
    for (TypeModel type : data.types().values()) {
      for (ResourceType resource : type.resources()) {
        protocols.put(
            type.name(),
            new Protocol(
                resource.pattern(),
                type.resources().stream()
                    .map(ResourceType::type)
                    .filter(t -> !t.arguments().isEmpty())
                    .toList(),
                resource.release()));
      }
    }
    return protocols;
  }
}
