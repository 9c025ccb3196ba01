package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Scope.WriteableScope;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ClassType;
import com.sun.tools.javac.code.Type.MethodType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Symbols for what the compiler could not resolve. A type is a class of that name that can stand
 * anywhere, as an exception and as a resource too, with nothing known of it but its name. Methods
 * and fields are static members of one class that is no part of the program.
 */
final class UnresolvedSymbols {
  private static final Context.Key<UnresolvedSymbols> KEY = new Context.Key<>();

  /** Tags of types that the compiler settled; those of a tree without one differ among JDKs. */
  private static final Set<TypeTag> KNOWN =
      EnumSet.of(
          TypeTag.CLASS,
          TypeTag.ARRAY,
          TypeTag.TYPEVAR,
          TypeTag.WILDCARD,
          TypeTag.BOT,
          TypeTag.METHOD,
          TypeTag.FORALL,
          TypeTag.PACKAGE,
          TypeTag.MODULE);

  private final Symtab symtab;
  private final Names names;
  private final Map<String, ClassSymbol> types = new HashMap<>();
  private final ClassSymbol members;
  private final Type unknown;

  private UnresolvedSymbols(Context context) {
    this.symtab = Symtab.instance(context);
    this.names = Names.instance(context);
    this.members = newClass(names.fromString("<unresolved>"), symtab.objectType, List.nil());
    this.unknown = type(names.fromString("<unknown>"));
  }

  /** The symbols of one compilation. */
  static UnresolvedSymbols instance(Context context) {
    UnresolvedSymbols known = context.get(KEY);
    if (known == null) {
      known = new UnresolvedSymbols(context);
      context.put(KEY, known);
    }
    return known;
  }

  /** Forgets them: the context goes on with another compilation. */
  static void forget(Context context) {
    context.put(KEY, (UnresolvedSymbols) null);
  }

  /** Whether the symbol is a method or variable made here. */
  static boolean isMember(Symbol symbol) {
    return symbol.owner instanceof UnresolvedClass && (symbol.flags() & Flags.STATIC) != 0;
  }

  /** Whether the type is one of these. */
  static boolean isType(@Nullable Type type) {
    return type != null && type.tsym instanceof UnresolvedClass;
  }

  /** Whether the compiler knows nothing of a tree with that type. */
  static boolean isBroken(@Nullable Type type) {
    return type == null || !(type.isPrimitiveOrVoid() || KNOWN.contains(type.getTag()));
  }

  /** The type that takes the place of one that could not be resolved. */
  Type replacing(@Nullable Type broken) {
    if (broken == null) {
      return unknown;
    }
    Type original = broken instanceof Type.ErrorType error ? error.getOriginalType() : null;
    boolean isMismatch =
        original != null
            && (original.hasTag(TypeTag.CLASS)
                || original.hasTag(TypeTag.ARRAY)
                || original.isPrimitive());
    return isMismatch ? original : type(broken.tsym == null ? names.error : broken.tsym.name);
  }

  /** The type of that name. */
  private Type type(Name name) {
    return types.computeIfAbsent(name.toString(), n -> newType(name)).type;
  }

  private ClassSymbol newType(Name name) {
    Type closeable = symtab.autoCloseableType;
    ClassSymbol symbol = newClass(name, symtab.runtimeExceptionType, List.of(closeable));
    Type close = new MethodType(List.nil(), symtab.voidType, List.nil(), symtab.methodClass);
    symbol.members().enter(new MethodSymbol(Flags.PUBLIC, names.close, close, symbol));
    return symbol;
  }

  private ClassSymbol newClass(Name name, Type superclass, List<Type> interfaces) {
    UnresolvedClass symbol = new UnresolvedClass(name, symtab.rootPackage);
    ClassType type = (ClassType) symbol.type;
    type.supertype_field = superclass;
    type.interfaces_field = interfaces;
    type.all_interfaces_field = interfaces;
    type.typarams_field = List.nil();
    type.allparams_field = List.nil();
    return symbol;
  }

  /** A method that takes and yields values of these types, and declares no exception. */
  MethodSymbol method(Name name, List<Type> parameters, Type result) {
    return new MethodSymbol(
        Flags.PUBLIC | Flags.STATIC, name, methodType(parameters, result), members);
  }

  /** A method that takes nothing. */
  MethodSymbol method(Name name, Type result) {
    return method(name, List.nil(), result);
  }

  /** The constructor of a type. */
  MethodSymbol constructor(Type owner, List<Type> parameters) {
    return new MethodSymbol(
        Flags.PUBLIC, names.init, methodType(parameters, symtab.voidType), owner.tsym);
  }

  private Type methodType(List<Type> parameters, Type result) {
    List<Type> formal =
        parameters.map(
            t -> t.hasTag(TypeTag.BOT) || t.hasTag(TypeTag.VOID) ? symtab.objectType : t);
    return new MethodType(formal, result, List.nil(), symtab.methodClass);
  }

  /** A variable that holds a value of that type. */
  VarSymbol variable(Name name, Type type) {
    boolean isReceiver = name == names._this || name == names._super;
    return new VarSymbol(
        Flags.PUBLIC | Flags.STATIC, isReceiver ? names.error : name, type, members);
  }

  private static final class UnresolvedClass extends ClassSymbol {
    UnresolvedClass(Name name, Symbol owner) {
      super(Flags.PUBLIC, name, owner);
      completer = Completer.NULL_COMPLETER;
      flatname = name;
      members_field = WriteableScope.create(this);
    }
  }
}
