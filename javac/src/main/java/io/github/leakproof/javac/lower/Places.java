package io.github.leakproof.javac.lower;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.checkerframework.nullaway.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ClassNameNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NarrowingConversionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.NullChkNode;
import org.checkerframework.nullaway.dataflow.cfg.node.StringConversionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SuperNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SwitchExpressionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.TernaryExpressionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ThisNode;
import org.checkerframework.nullaway.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.nullaway.dataflow.cfg.node.UnaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ValueLiteralNode;
import org.checkerframework.nullaway.dataflow.cfg.node.WideningConversionNode;
import org.jspecify.annotations.Nullable;

/** Where the value of each node of one body lies. */
final class Places {
  private final Body body;
  private final SymbolNames names;
  private final Types types;
  private final Receivers receivers;
  private final IdentityHashMap<Node, Map<Optional<Unwinding>, Place.Temp>> temps =
      new IdentityHashMap<>();
  private int nextTemp;

  Places(Body body, SymbolNames names, Types types) {
    this.body = body;
    this.names = names;
    this.types = types;
    this.receivers = new Receivers(body.owner(), names, types);
  }

  /** A place that no expression stands for. */
  Place.Temp fresh() {
    return new Place.Temp(nextTemp++);
  }

  /** The place of a node's value in the copy of the code that runs during {@code unwinding}. */
  Place of(Node node, @Nullable Unwinding unwinding) {
    if (constant(node).isPresent()) {
      return temp(node, unwinding);
    }
    if (node instanceof LocalVariableNode local) {
      return local(local);
    }
    if (node instanceof ThisNode || node instanceof SuperNode) {
      return receiver((Type) node.getType(), node instanceof SuperNode);
    }
    if (node instanceof ClassNameNode name) {
      return type((Type) name.getType());
    }
    if (node instanceof AssignmentNode assignment) {
      Node target = assignment.getTarget();
      return target instanceof LocalVariableNode local
          ? local(local)
          : of(assignment.getExpression(), unwinding);
    }
    if (node instanceof TernaryExpressionNode conditional) {
      return local(conditional.getTernaryExpressionVar());
    }
    if (node instanceof SwitchExpressionNode expression) {
      return local(expression.getSwitchExpressionVar());
    }
    if (node instanceof FieldAccessNode access && isReceiver(access)) {
      return receiver((Type) access.getType(), isSuper(access));
    }
    Node same = passedOn(node);
    return same == null ? temp(node, unwinding) : of(same, unwinding);
  }

  /** The node whose value a node merely converts, if it does no more than that. */
  private static @Nullable Node passedOn(Node node) {
    if (node instanceof WideningConversionNode conversion) {
      return conversion.getOperand();
    }
    if (node instanceof NarrowingConversionNode conversion) {
      return conversion.getOperand();
    }
    if (node instanceof StringConversionNode conversion) {
      return conversion.getOperand();
    }
    if (node instanceof NullChkNode check) {
      return check.getOperand();
    }
    return isBoxing(node) ? ((MethodInvocationNode) node).getArgument(0) : null;
  }

  /** Whether the translation made this call to box a primitive. */
  static boolean isBoxing(Node node) {
    return node instanceof MethodInvocationNode call
        && !call.getInSource()
        && call.getTarget().isStatic()
        && call.getArguments().size() == 1;
  }

  private Place.Temp temp(Node node, @Nullable Unwinding unwinding) {
    return temps
        .computeIfAbsent(node, n -> new HashMap<>(2))
        .computeIfAbsent(Optional.ofNullable(unwinding), u -> fresh());
  }

  Place.Local local(LocalVariableNode node) {
    return body.scope().local((VarSymbol) node.getElement());
  }

  Place.Type type(Type type) {
    return new Place.Type(names.typeName(type));
  }

  /** The node's value where the compiler knows it. */
  static Optional<Object> constant(Node node) {
    boolean readsOrComputes =
        (node instanceof LocalVariableNode && !node.isLValue())
            || (node instanceof FieldAccessNode && !node.isLValue())
            || node instanceof BinaryOperationNode
            || node instanceof UnaryOperationNode
            || node instanceof TypeCastNode
            || node instanceof ValueLiteralNode;
    return readsOrComputes && node.getTree() != null
        ? Constants.of(node.getTree())
        : Optional.empty();
  }

  /** Whether the node stands for {@code this}, {@code super}, their qualified forms, or a class. */
  static boolean isReceiver(Node node) {
    return node instanceof ThisNode
        || node instanceof SuperNode
        || node instanceof ClassNameNode
        || (node instanceof FieldAccessNode access
            && (isSuper(access) || access.getFieldName().equals("this")));
  }

  private static boolean isSuper(FieldAccessNode access) {
    return access.getFieldName().equals("super");
  }

  /** The receiver whose class is {@code type}; for {@code super}, a subclass of it. */
  private Place receiver(Type type, boolean isSuper) {
    return receivers.enclosing((ClassSymbol) types.erasure(type).tsym, isSuper);
  }

  /** The base of a member that is named without one. */
  Place implicitBase(Symbol member) {
    return receivers.implicitBase(member);
  }

  /** The base of a field access or the receiver of a call. */
  Place base(@Nullable JCTree tree, Symbol member, Node receiver, @Nullable Unwinding unwinding) {
    return tree instanceof JCIdent ? implicitBase(member) : of(receiver, unwinding);
  }
}
