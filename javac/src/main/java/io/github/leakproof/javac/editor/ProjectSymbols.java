package io.github.leakproof.javac.editor;

import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds.Kind;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.Completer;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.comp.ArgumentAttr;
import com.sun.tools.javac.comp.Enter;
import com.sun.tools.javac.util.Context;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;

/**
 * The project's classes in a compiler that outlives its trees. A class that is read anew stays the
 * same symbol, so that the others, which refer to it, need not be read again.
 */
final class ProjectSymbols {
  private final Map<JavaFileObject, Optional<Path>> paths = new HashMap<>();

  /** The types of classes; the compiler takes them away from those that it does not find. */
  private final IdentityHashMap<ClassSymbol, Type> types = new IdentityHashMap<>();

  /** The source file of a top-level class, if it was read from one. */
  Optional<Path> file(ClassSymbol topLevel) {
    JavaFileObject file = topLevel.sourcefile;
    return file == null ? Optional.empty() : paths.computeIfAbsent(file, ProjectSymbols::path);
  }

  private static Optional<Path> path(JavaFileObject file) {
    return file.getKind() == JavaFileObject.Kind.SOURCE && "file".equals(file.toUri().getScheme())
        ? Optional.of(Path.of(file.toUri()))
        : Optional.empty();
  }

  /**
   * Empties the classes of files that are about to be read anew. Those that are there no more are
   * not found afterwards.
   */
  void renew(Context context, Set<Path> files) {
    Completer missing = ClassFinder.instance(context).getCompleter();
    for (ClassSymbol symbol : classesOf(context, files)) {
      symbol.type = types.computeIfAbsent(symbol, known -> known.type);
      symbol.reset();
      symbol.classfile = null;
      symbol.completer = missing;
      if (symbol.owner instanceof PackageSymbol around) {
        around.members().remove(symbol);
      }
    }
  }

  /** Lets the compiler forget its trees: nothing that it knows needs them any more. */
  void settle(Context context) {
    Enter enter = Enter.instance(context);
    for (ClassSymbol symbol : Symtab.instance(context).getAllClasses()) {
      symbol.flags_field &= ~(long) Flags.UNATTRIBUTED;
      if ((symbol.flags_field & Flags.ANNOTATION) != 0 && enter.getEnv(symbol) != null) {
        // Worked out when it is first asked for, from the tree.
        symbol.getAnnotationTypeMetadata().getTarget();
      }
    }
    forgetArguments(ArgumentAttr.instance(context));
  }

  /** The compiler keeps what it knows of arguments, and their trees with it, for its whole life. */
  private static void forgetArguments(ArgumentAttr attribution) {
    try {
      Field cache = ArgumentAttr.class.getDeclaredField("argumentTypeCache");
      cache.setAccessible(true);
      ((Map<?, ?>) cache.get(attribution)).clear();
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      // Then it stays, until the compiler is thrown away.
    }
  }

  private List<ClassSymbol> classesOf(Context context, Set<Path> files) {
    List<ClassSymbol> classes = new ArrayList<>();
    for (ClassSymbol symbol : Symtab.instance(context).getAllClasses()) {
      ClassSymbol top = topLevel(symbol);
      if (top != null && file(top).filter(files::contains).isPresent()) {
        classes.add(symbol);
      }
    }
    return classes;
  }

  private static ClassSymbol topLevel(ClassSymbol symbol) {
    Symbol at = symbol;
    while (at.owner != null && at.owner.kind != Kind.PCK) {
      at = at.owner;
    }
    return at instanceof ClassSymbol top ? top : symbol;
  }
}
