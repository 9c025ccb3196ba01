package io.github.leakproof.javac.lower;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMemberReference.ReferenceKind;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Dispatch;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.checkerframework.nullaway.dataflow.cfg.node.ClassNameNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.ObjectCreationNode;
import org.jspecify.annotations.Nullable;

/** Lowers calls, creations, and the making of closures. */
final class CallLowering {
  private final Types types;
  private final Body body;
  private final Cfg cfg;
  private final SymbolNames names;
  private final Places places;
  private final Closures closures;

  CallLowering(
      Types types, Body body, Cfg cfg, SymbolNames names, Places places, Closures closures) {
    this.types = types;
    this.body = body;
    this.cfg = cfg;
    this.names = names;
    this.places = places;
    this.closures = closures;
  }

  /** A method call, or one that the translation made: boxing, unboxing, an iterator's. */
  void call(NodeLowering.At at, MethodInvocationNode node) {
    if (Places.isBoxing(node)) {
      return;
    }
    Node receiver = node.getTarget().getReceiver();
    boolean implicit = cfg.artificial().contains(node.getTree());
    if (implicit && !types.unboxedType((Type) receiver.getType()).hasTag(TypeTag.NONE)) {
      at.emit(new Event.Assign(at.result(), at.of(receiver)));
    } else if (!isCopyOfNext(node)) {
      call(at, node, (MethodSymbol) node.getTarget().getMethod(), receiver, implicit);
    }
  }

  /** The translation calls {@code next()} twice; the second one's value is used. */
  private static boolean isCopyOfNext(MethodInvocationNode node) {
    return !node.getInSource() && node.getIterableExpression() != null;
  }

  private void call(
      NodeLowering.At at,
      MethodInvocationNode node,
      MethodSymbol method,
      Node receiver,
      boolean implicit) {
    if (method.isConstructor()
        && node.getArguments().size() != method.type.getParameterTypes().size()) {
      return; // an enum's call of Enum's constructor, whose arguments nobody writes
    }
    JCExpression select = (JCExpression) Objects.requireNonNull(node.getTree()).getMethodSelect();
    if (UnresolvedSymbols.isMember(method)) {
      unresolved(at, node, method, select);
      return;
    }
    if (component(method).isPresent()) {
      at.emit(
          new Event.Load(
              at.result(),
              receiver(at, select, method, receiver),
              names.fieldRef(component(method).get()),
              names.typeRef((Type) node.getType())));
      return;
    }
    boolean hasResult =
        !method.isConstructor()
            && !node.getType().getKind().equals(javax.lang.model.type.TypeKind.VOID);
    at.emit(
        new Event.Call(
            names.methodRef(method, site(select, method)),
            dispatch(method, select),
            method.isStatic() ? null : receiver(at, select, method, receiver),
            at.all(node.getArguments()),
            hasResult ? at.result() : null,
            hasResult ? names.typeRef((Type) node.getType()) : TypeRef.VOID,
            implicit));
  }

  /** An unknown callee may do with its receiver what it may do with its arguments. */
  private void unresolved(
      NodeLowering.At at, MethodInvocationNode node, MethodSymbol method, JCExpression select) {
    List<Place> operands = new ArrayList<>();
    if (select instanceof JCFieldAccess) {
      operands.add(at.of(node.getTarget().getReceiver()));
    }
    operands.addAll(at.all(node.getArguments()));
    at.emit(
        new Event.Call(
            names.methodRef(method, null),
            Dispatch.STATIC,
            null,
            operands,
            at.result(),
            names.typeRef((Type) node.getType()),
            false));
  }

  /** An unresolved variable takes what it is given, as a callee does. */
  void unresolved(NodeLowering.At at, VarSymbol variable, Place value) {
    String owner = names.className(variable.enclClass());
    List<String> types = List.of("java.lang.Object");
    MethodRef setter = new MethodRef(owner, variable.name.toString(), types, "void", true);
    at.emit(
        new Event.Call(setter, Dispatch.STATIC, null, List.of(value), null, TypeRef.VOID, false));
  }

  /** The field that a record's accessor reads where nobody wrote the accessor. */
  private static Optional<VarSymbol> component(MethodSymbol method) {
    if ((method.flags() & Flags.GENERATED_MEMBER) == 0
        || (method.owner.flags() & Flags.RECORD) == 0
        || !method.type.getParameterTypes().isEmpty()) {
      return Optional.empty();
    }
    Symbol member = method.owner.members().findFirst(method.name, VarSymbol.class::isInstance);
    return Optional.ofNullable((VarSymbol) member);
  }

  private Place receiver(
      NodeLowering.At at, JCExpression select, MethodSymbol method, Node receiver) {
    return method.isConstructor()
        ? new Place.This()
        : places.base(select, method, receiver, at.unwinding);
  }

  /** The static type of the receiver; a method named alone is looked up in the class around. */
  private @Nullable Type site(JCExpression select, MethodSymbol method) {
    if (select instanceof JCFieldAccess access) {
      return access.selected.type;
    }
    Place base = places.implicitBase(method);
    return base instanceof Place.This ? body.owner().type : null;
  }

  /** How the target of a call is chosen. */
  static Dispatch dispatch(MethodSymbol method, JCExpression select) {
    if (method.isStatic()) {
      return Dispatch.STATIC;
    }
    boolean exact =
        method.isConstructor()
            || (method.flags() & (Flags.PRIVATE | Flags.FINAL)) != 0
            || (method.owner.flags() & Flags.FINAL) != 0
            || (select instanceof JCFieldAccess access && isSuper(access.selected));
    return exact ? Dispatch.EXACT : Dispatch.VIRTUAL;
  }

  private static boolean isSuper(JCExpression tree) {
    return TreeInfo.name(tree) == tree.type.tsym.name.table.names._super;
  }

  /** A {@code new} expression; that of a local or anonymous class also makes a closure. */
  void creation(NodeLowering.At at, ObjectCreationNode node) {
    JCNewClass tree = (JCNewClass) node.getTree();
    MethodSymbol constructor = (MethodSymbol) tree.constructor;
    int step =
        at.emit(
            new Event.Call(
                constructorRef(tree, constructor),
                Dispatch.NEW,
                null,
                at.all(node.getArguments()),
                at.result(),
                names.typeRef(tree.clazz.type),
                false));
    Symbol made = tree.def == null ? constructor.owner : tree.def.sym;
    closures
        .instance((ClassSymbol) made, body)
        .ifPresent(closure -> at.emit(new Event.Capture(at.result(), closure)));
    at.out.throwsAt(step);
  }

  /** The constructor of an anonymous class goes by the class that it extends. */
  private MethodRef constructorRef(JCNewClass tree, MethodSymbol constructor) {
    MethodRef own = names.methodRef(constructor, null);
    return tree.def == null || UnresolvedSymbols.isType(constructor.owner.type)
        ? own
        : new MethodRef(
            names.typeName(tree.clazz.type),
            own.name(),
            own.parameterTypes(),
            own.returnType(),
            false);
  }

  /** A lambda or a method reference. */
  void function(NodeLowering.At at, FunctionalInterfaceNode node) {
    TreePath path = Objects.requireNonNull(cfg.paths().get(node));
    if (node.getTree() instanceof JCMemberReference reference) {
      Node qualifier = Objects.requireNonNull(cfg.qualifiers().get(node));
      Place value = isBound(reference, qualifier) ? at.of(qualifier) : null;
      at.emit(new Event.Capture(at.result(), closures.reference(path, body, value)));
    } else {
      at.emit(new Event.Capture(at.result(), closures.lambda(path, body)));
    }
  }

  /** Whether the reference keeps its qualifier's value; an unresolved one may. */
  private static boolean isBound(JCMemberReference reference, Node qualifier) {
    return SymbolNames.isMethod(reference.sym)
        ? reference.kind == ReferenceKind.BOUND || reference.kind == ReferenceKind.SUPER
        : !(qualifier instanceof ClassNameNode);
  }
}
