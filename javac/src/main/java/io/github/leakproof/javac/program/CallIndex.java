package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.util.Name;
import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers of the catalogue, kept for the whole compilation. Quick by name first. */
final class CallIndex {
  private final Catalogue catalogue;
  private final Hierarchy hierarchy;
  private final SymbolNames names;
  private final Sources sources;
  private final IdentityHashMap<Name, Boolean> interesting = new IdentityHashMap<>();
  private final Map<MethodRef, CallModel> models = new HashMap<>();

  CallIndex(Catalogue catalogue, Hierarchy hierarchy, SymbolNames names, Sources sources) {
    this.catalogue = catalogue;
    this.hierarchy = hierarchy;
    this.names = names;
    this.sources = sources;
  }

  /** Adds a call to the sets that it belongs to. */
  void mention(
      MethodSymbol method,
      @Nullable Type site,
      Set<MethodRef> catalogued,
      Set<MethodRef> releasing,
      Set<MethodSymbol> callees) {
    Boolean matters = interesting.get(method.name);
    if (matters == null ? mayMatter(method.name) : matters) {
      sort(names.methodRef(method, site), catalogued, releasing);
    }
    if (sources.contain(method)) {
      callees.add(method);
    }
  }

  /** References to methods of the compilation. */
  List<MethodRef> references(Collection<MethodSymbol> methods) {
    if (methods.isEmpty()) {
      return List.of();
    }
    List<MethodRef> result = new ArrayList<>(methods.size());
    methods.forEach(m -> result.add(names.methodRef(m, null)));
    return result;
  }

  /** Adds the constructor that the anonymous class's own one calls. */
  void superConstructor(JCNewClass tree, Set<MethodRef> catalogued, Set<MethodRef> releasing) {
    if (tree.constructor instanceof MethodSymbol constructor) {
      MethodRef own = names.methodRef(constructor, null);
      String owner = names.typeName(tree.clazz.type);
      sort(
          new MethodRef(owner, own.name(), own.parameterTypes(), own.returnType(), false),
          catalogued,
          releasing);
    }
  }

  private boolean mayMatter(Name name) {
    String text = name.toString();
    boolean matters = catalogue.mayOpen(text) || catalogue.mayRelease(text);
    interesting.put(name, matters);
    return matters;
  }

  private void sort(MethodRef ref, Set<MethodRef> catalogued, Set<MethodRef> releasing) {
    CallModel model = models.computeIfAbsent(ref, r -> catalogue.model(r, hierarchy));
    if (model.opensSomething()) {
      catalogued.add(ref);
    }
    if (model.has(Effect.Release.class)) {
      releasing.add(ref);
    }
  }
}
