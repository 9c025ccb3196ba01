package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers of the catalogue, kept for the whole compilation. Quick by name first. */
final class CallIndex {
  private final Catalogue catalogue;
  private final Hierarchy hierarchy;
  private final SymbolNames names;
  private final IdentityHashMap<Name, Boolean> interesting = new IdentityHashMap<>();
  private final Map<MethodRef, CallModel> models = new HashMap<>();
  private final IdentityHashMap<MethodSymbol, MethodRef> callees = new IdentityHashMap<>();

  CallIndex(Catalogue catalogue, Hierarchy hierarchy, SymbolNames names) {
    this.catalogue = catalogue;
    this.hierarchy = hierarchy;
    this.names = names;
  }

  /** Adds a call to the sets that it belongs to. */
  void mention(
      MethodSymbol method,
      @Nullable Type site,
      Set<MethodRef> catalogued,
      Set<MethodRef> releasing,
      Set<MethodRef> own) {
    if (interesting.computeIfAbsent(method.name, this::mayMatter)) {
      sort(names.methodRef(method, site), catalogued, releasing);
    }
    if (isSource(method)) {
      own.add(callees.computeIfAbsent(method, m -> names.methodRef(m, null)));
    }
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
    return catalogue.mayOpen(text) || catalogue.mayRelease(text);
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

  /** Whether the method's source is part of the compilation. */
  static boolean isSource(Symbol symbol) {
    ClassSymbol top = symbol.outermostClass();
    return top != null && top.sourcefile != null && top.sourcefile == top.classfile;
  }
}
