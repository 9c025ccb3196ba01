package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A catalogue over a source of entries. */
final class StoredCatalogue implements Catalogue {
  private final CatalogueSource source;
  private final EntryNames opening;
  private final EntryNames releasing;

  StoredCatalogue(CatalogueSource source) {
    this.source = source;
    opening = source.opening();
    releasing = source.releasing();
  }

  @Override
  public boolean mayOpen(String methodName, int arity) {
    return opening.contain(methodName, arity);
  }

  @Override
  public boolean mayRelease(String methodName, int arity) {
    return releasing.contain(methodName, arity);
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
    return opening.contain(MethodModel.ANY, 1) && method.arity() == 1 && !method.isStatic()
        ? ofSubclasses(method, hierarchy)
        : CallModel.NONE;
  }

  /** What is said of all methods that only subclasses of a type declare. */
  private CallModel ofSubclasses(MethodRef method, Hierarchy hierarchy) {
    MethodRef any =
        new MethodRef(
            method.owner(),
            MethodModel.ANY,
            method.parameterTypes(),
            method.returnType(),
            method.isStatic());
    for (String type : hierarchy.supertypes(method.owner())) {
      CallModel model = type.equals(method.owner()) ? null : declared(type, any);
      if (model != null) {
        return model;
      }
    }
    return CallModel.NONE;
  }

  @Override
  public boolean mayOpenAny(String type, Hierarchy hierarchy) {
    return speaksOf(MethodModel.ANY, type, hierarchy);
  }

  @Override
  public boolean speaksOf(String methodName, String type, Hierarchy hierarchy) {
    return inherits(type, hierarchy, model -> model.speaksOf(methodName));
  }

  private @Nullable CallModel declared(String typeName, MethodRef method) {
    TypeModel type = source.type(typeName);
    CallModel ofAll = null;
    if (type != null) {
      for (MethodModel candidate : type.methods()) {
        if (candidate.name().equals(method.name()) && candidate.accepts(method.parameterTypes())) {
          if (!candidate.parameterTypes().equals(MethodModel.ALL)) {
            return candidate.model();
          }
          ofAll = candidate.model();
        }
      }
    }
    return ofAll;
  }

  @Override
  public Optional<ResourceType> resource(TypeRef type, Hierarchy hierarchy) {
    for (String name : hierarchy.supertypes(type.name())) {
      TypeModel model = source.type(name);
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
  public boolean mayBeResource(String type, Hierarchy hierarchy) {
    for (String name : hierarchy.supertypes(type)) {
      TypeModel model = source.type(name);
      if (model != null && (model.exempt() || !model.resources().isEmpty())) {
        return !model.exempt();
      }
    }
    return false;
  }

  @Override
  public boolean isUnbounded(String type, Hierarchy hierarchy) {
    return inherits(type, hierarchy, TypeModel::unbounded);
  }

  @Override
  public boolean isPassing(String type, Hierarchy hierarchy) {
    return inherits(type, hierarchy, TypeModel::passing);
  }

  /** Whether that is said of the type, or of one of its supertypes. */
  private boolean inherits(String type, Hierarchy hierarchy, Predicate<TypeModel> isSaid) {
    for (String name : hierarchy.supertypes(type)) {
      TypeModel model = source.type(name);
      if (model != null && isSaid.test(model)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isBorrower(String type, Hierarchy hierarchy) {
    return hierarchy.supertypes(type).stream().anyMatch(source.borrowing()::contains);
  }

  @Override
  public boolean borrowsByDefault(String type) {
    boolean borrows = source.borrowing().contains(type);
    for (int dot = type.lastIndexOf('.'); dot > 0 && !borrows; ) {
      borrows = source.borrowing().contains(type.substring(0, dot));
      dot = type.lastIndexOf('.', dot - 1);
    }
    return borrows;
  }

  @Override
  public Traits traits() {
    return source.traits();
  }
}
