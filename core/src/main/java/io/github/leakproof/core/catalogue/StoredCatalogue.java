package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalogue held in maps. */
final class StoredCatalogue implements Catalogue {
  private final CatalogueData data;
  private final Map<String, Map<String, List<MethodModel>>> methods = new HashMap<>();
  private final Set<String> opening = new HashSet<>();
  private final Set<String> releasing = new HashSet<>();

  StoredCatalogue(CatalogueData data) {
    this.data = data;
    for (TypeModel type : data.types().values()) {
      Map<String, List<MethodModel>> byName = new HashMap<>();
      for (MethodModel method : type.methods()) {
        byName.merge(method.name(), List.of(method), StoredCatalogue::concat);
        if (method.model().opensSomething()) {
          opening.add(method.name());
        }
        if (method.model().has(Effect.Release.class)) {
          releasing.add(method.name());
        }
      }
      methods.put(type.name(), byName);
    }
  }

  private static <T> List<T> concat(List<T> left, List<T> right) {
    List<T> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  CatalogueData data() {
    return data;
  }

  @Override
  public boolean mayOpen(String methodName) {
    return opening.contains(methodName);
  }

  @Override
  public boolean mayRelease(String methodName) {
    return releasing.contains(methodName);
  }

  @Override
  public CallModel model(MethodRef method, Hierarchy hierarchy) {
    CallModel own = declared(method.owner(), method);
    if (own != null) {
      return own;
    }
    for (String type : hierarchy.supertypes(method.owner())) {
      CallModel model = declared(type, method);
      if (model != null) {
        return model;
      }
    }
    return CallModel.NONE;
  }

  private @Nullable CallModel declared(String type, MethodRef method) {
    Map<String, List<MethodModel>> byName = methods.get(type);
    if (byName != null) {
      for (MethodModel candidate : byName.getOrDefault(method.name(), List.of())) {
        if (candidate.accepts(method.parameterTypes())) {
          return candidate.model();
        }
      }
    }
    return null;
  }

  @Override
  public Optional<ResourceType> resource(TypeRef type, Hierarchy hierarchy) {
    for (String name : hierarchy.supertypes(type.name())) {
      TypeModel model = data.types().get(name);
      if (model == null) {
        continue;
      }
      if (model.exempt()) {
        return Optional.empty();
      }
      for (ResourceType resource : model.resources()) {
        if (resource.type().arguments().isEmpty()
            || TypeConditions.admits(resource.type(), type, hierarchy)) {
          return Optional.of(resource);
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isUnbounded(String type, Hierarchy hierarchy) {
    for (String name : hierarchy.supertypes(type)) {
      TypeModel model = data.types().get(name);
      if (model != null && model.unbounded()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean borrowsByDefault(String type) {
    boolean borrows = data.borrowing().contains(type);
    for (int dot = type.lastIndexOf('.'); dot > 0 && !borrows; ) {
      borrows = data.borrowing().contains(type.substring(0, dot));
      dot = type.lastIndexOf('.', dot - 1);
    }
    return borrows;
  }

  @Override
  public Traits traits() {
    return data.traits();
  }
}
