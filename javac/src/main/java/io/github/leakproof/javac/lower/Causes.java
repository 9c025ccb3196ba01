package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.flow.Edge.Cause;
import java.util.List;
import java.util.Optional;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ClassNameNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.IntegerDivisionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.IntegerRemainderNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.StringConcatenateNode;
import org.checkerframework.nullaway.dataflow.cfg.node.StringConversionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ThrowNode;
import org.checkerframework.nullaway.dataflow.cfg.node.TypeCastNode;
import org.jspecify.annotations.Nullable;

/**
 * Which exceptions of a node matter: not those that nobody can act on (linkage and other errors,
 * the null check of a call's receiver, which belongs to the call), and those of a generic method as
 * they are at the call.
 */
final class Causes {
  private final Types types;
  private final Symtab symtab;

  /** An exception, and what throws it. */
  record Reason(Type type, Cause cause) {}

  Causes(Context context) {
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
  }

  /** The type that stands for all unchecked exceptions. */
  Type runtimeException() {
    return symtab.runtimeExceptionType;
  }

  /** What there is of an exception of {@code type}, which the translation gives the node. */
  List<Reason> of(Node node, Type type) {
    if (node instanceof ThrowNode) {
      return List.of(new Reason(type, Cause.EXPLICIT));
    }
    if (isIgnored(node)) {
      return List.of();
    }
    if (node instanceof FieldAccessNode || isUnboxing(node)) {
      return List.of(new Reason(type, Cause.NULL_CHECK));
    }
    if (type.hasTag(TypeTag.TYPEVAR)) {
      // Unchecked ones are among the exceptions that every call has.
      return declared(node, type).stream()
          .flatMap(t -> reason(t).stream())
          .filter(r -> r.cause() == Cause.DECLARED)
          .toList();
    }
    return reason(type);
  }

  private List<Reason> reason(Type type) {
    if (types.isSubtype(type, symtab.errorType)) {
      return List.of();
    }
    boolean unchecked = types.isSubtype(type, symtab.runtimeExceptionType);
    return List.of(new Reason(type, unchecked ? Cause.RUNTIME : Cause.DECLARED));
  }

  /** What a handler for {@code caught}, a subtype, gets of the exception. */
  Optional<Reason> narrowed(Reason reason, Type caught) {
    return reason.cause() == Cause.DECLARED
        ? reason(caught).stream().findFirst()
        : Optional.of(new Reason(caught, reason.cause()));
  }

  /** What a generic call declares, with the type arguments inferred for it. */
  private List<Type> declared(Node node, Type variable) {
    Type method = calledType(node.getTree());
    boolean known =
        method != null && (method.hasTag(TypeTag.METHOD) || method.hasTag(TypeTag.FORALL));
    List<Type> thrown = known ? method.getThrownTypes() : List.of(variable);
    return thrown.stream().map(t -> t.hasTag(TypeTag.TYPEVAR) ? types.erasure(t) : t).toList();
  }

  private static @Nullable Type calledType(@Nullable Tree tree) {
    if (tree instanceof JCMethodInvocation call) {
      return call.meth.type;
    }
    return tree instanceof JCNewClass creation ? creation.constructorType : null;
  }

  private boolean isIgnored(Node node) {
    if (node instanceof MethodAccessNode
        || node instanceof ClassNameNode
        || Places.isBoxing(node)
        || isRootConstructor(node)
        || isOfText(node)
        || isByConstant(node)) {
      return true;
    }
    if (node instanceof ArrayCreationNode array) {
      return array.getDimensions().isEmpty() || !array.getInitializers().isEmpty();
    }
    if (node instanceof ObjectCreationNode creation) {
      return creation.getTree() instanceof JCNewClass tree && isOfInterface(tree);
    }
    if (node instanceof FieldAccessNode access) {
      return Places.isReceiver(access) || Places.isReceiver(access.getReceiver());
    }
    return node instanceof TypeCastNode cast && isSafe(cast);
  }

  /** Whether the translation asks a box for its primitive. */
  private boolean isUnboxing(Node node) {
    return node instanceof MethodInvocationNode call
        && !call.getInSource()
        && !call.getTarget().isStatic()
        && types.unboxedTypeOrType((Type) call.getTarget().getReceiver().getType()).isPrimitive();
  }

  /** An anonymous class of an interface has no constructor code but its own initialisers. */
  private static boolean isOfInterface(JCNewClass tree) {
    return tree.def != null && tree.clazz.type.isInterface();
  }

  /** Whether the node divides by a number that is not zero. */
  private static boolean isByConstant(Node node) {
    return (node instanceof IntegerDivisionNode || node instanceof IntegerRemainderNode)
        && Places.constant(((BinaryOperationNode) node).getRightOperand())
            .filter(divisor -> divisor instanceof Number number && number.longValue() != 0)
            .isPresent();
  }

  /** Whether the node joins strings and numbers: none of them has to be asked for its text. */
  private boolean isOfText(Node node) {
    return node instanceof StringConcatenateNode joined
        && isText(joined.getLeftOperand())
        && isText(joined.getRightOperand());
  }

  private boolean isText(Node operand) {
    Node value =
        operand instanceof StringConversionNode conversion ? conversion.getOperand() : operand;
    Type type = (Type) value.getType();
    return type.isPrimitive() || types.isSameType(type, symtab.stringType);
  }

  /** Whether the node calls a constructor that does nothing. */
  private boolean isRootConstructor(Node node) {
    if (!(node instanceof MethodInvocationNode call)
        || !(call.getTarget().getMethod() instanceof MethodSymbol method)
        || !method.isConstructor()) {
      return false;
    }
    return method.owner == symtab.objectType.tsym
        || method.owner == symtab.recordType.tsym
        || method.owner == symtab.enumSym;
  }

  private boolean isSafe(TypeCastNode cast) {
    Type from = (Type) cast.getOperand().getType();
    Type to = (Type) cast.getType();
    return to.isPrimitive() == from.isPrimitive()
        && (to.isPrimitive() || types.isSubtype(types.erasure(from), types.erasure(to)));
  }
}
