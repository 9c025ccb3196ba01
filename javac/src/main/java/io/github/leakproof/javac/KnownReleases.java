package io.github.leakproof.javac;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Under which names code releases what a finding is about. */
final class KnownReleases {
  private static final String OF_RECEIVER = "$receiver";

  private final JavacTrees trees;
  private final Types types;
  private final SymbolNames names;
  private final Catalogue catalogue;
  private final Hierarchy hierarchy;

  KnownReleases(JavacTrees trees, Context context, Catalogue catalogue, Hierarchy hierarchy) {
    this.trees = trees;
    this.types = Types.instance(context);
    this.names = new SymbolNames(types);
    this.catalogue = catalogue;
    this.hierarchy = hierarchy;
  }

  /**
   * Simple names of the methods that release it. Reads that release a response on the way are none
   * that a fix could put in another place.
   */
  Set<String> names(Pattern check, ReleaseForm release, TreePath site) {
    Set<String> result = new TreeSet<>();
    Type resource = resource(release, site);
    if (resource == null || release.template().startsWith(OF_RECEIVER)) {
      return result;
    }
    for (Type type : types.closure(types.erasure(resource))) {
      for (Symbol member : type.tsym.members().getSymbols()) {
        boolean wanted =
            member instanceof MethodSymbol method
                && !method.isConstructor()
                && (check != Pattern.RESPONSE_BODY_NOT_CLOSED
                    || method.getReturnType().hasTag(TypeTag.VOID))
                && releases(method, resource, check);
        if (wanted) {
          result.add(member.name.toString());
        }
      }
    }
    return result;
  }

  private boolean releases(MethodSymbol method, Type resource, Pattern check) {
    return catalogue.mayRelease(method.name.toString(), method.type.getParameterTypes().size())
        && catalogue
            .model(names.methodRef(method, resource), hierarchy)
            .all(ResourceEffect.Release.class)
            .anyMatch(
                r ->
                    r.on().equals(Slot.RECEIVER)
                        && (r.only().isEmpty() || r.only().get() == check));
  }

  /** The type of the value that carries the obligation; for locks and permits, the receiver. */
  private @Nullable Type resource(ReleaseForm release, TreePath site) {
    Type own = type(site);
    boolean onResult = own != null && own.tsym instanceof ClassSymbol && !own.isPrimitiveOrVoid();
    if (onResult && !release.template().isEmpty()) {
      return own;
    }
    if (site.getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select) {
      return type(new TreePath(new TreePath(site, select), select.getExpression()));
    }
    return null;
  }

  private @Nullable Type type(TreePath path) {
    return trees.getTypeMirror(path) instanceof Type type && !type.isErroneous() ? type : null;
  }
}
