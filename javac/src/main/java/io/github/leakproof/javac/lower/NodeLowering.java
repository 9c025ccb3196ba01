package io.github.leakproof.javac.lower;

import com.sun.source.tree.CatchTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCTypeUnion;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ArrayCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.AssignmentNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BinaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FieldAccessNode;
import org.checkerframework.nullaway.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LambdaResultExpressionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.ObjectCreationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ReturnNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ThrowNode;
import org.checkerframework.nullaway.dataflow.cfg.node.TypeCastNode;
import org.checkerframework.nullaway.dataflow.cfg.node.UnaryOperationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ValueLiteralNode;
import org.checkerframework.nullaway.dataflow.cfg.node.VariableDeclarationNode;
import org.jspecify.annotations.Nullable;

/** Turns nodes into events. Nodes that only name something become none. */
final class NodeLowering {
  private final Body body;
  private final Cfg cfg;
  private final SymbolNames names;
  private final Places places;
  private final CallLowering calls;
  private final PatternLowering patterns;
  private final Set<Node> onlyWritten;

  NodeLowering(
      Context context, Body body, Cfg cfg, SymbolNames names, Places places, Closures closures) {
    this.body = body;
    this.cfg = cfg;
    this.names = names;
    this.places = places;
    this.calls = new CallLowering(Types.instance(context), body, cfg, names, places, closures);
    List<Node> all = cfg.graph().getAllNodes();
    this.patterns = new PatternLowering(all, names, places);
    this.onlyWritten = onlyWritten(all);
  }

  /** The targets of assignments that nothing reads. */
  private static Set<Node> onlyWritten(List<Node> all) {
    Set<Node> result = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node node : all) {
      if (node instanceof AssignmentNode assignment) {
        result.add(assignment.getTarget());
      }
    }
    for (Node node : all) {
      Collection<Node> operands = node.getOperands();
      for (Node operand : operands) {
        if (!(node instanceof AssignmentNode assignment && assignment.getTarget() == operand)) {
          result.remove(operand);
        }
      }
    }
    return result;
  }

  /** Whether the node is an assignment's target and not a value. */
  boolean isOnlyWritten(Node node) {
    return onlyWritten.contains(node);
  }

  /** The target that the node assigns to, if it is not a value too. */
  @Nullable Node writtenBy(Node node) {
    return node instanceof AssignmentNode assignment && isOnlyWritten(assignment.getTarget())
        ? assignment.getTarget()
        : null;
  }

  /** Emits the node's steps. */
  void lower(Node node, @Nullable Unwinding unwinding, Emitter out) {
    At at = new At(node, unwinding, out);
    Optional<Object> constant = Places.constant(node);
    if (isOnlyWritten(node)) {
      return;
    }
    if (constant.isPresent()) {
      out.emit(new Event.Literal(at.result(), constant.get()), node);
    } else if (!statement(at) && !patterns.lower(at)) {
      expression(at);
    }
  }

  /** A node in the copy of the code that runs during {@code unwinding}. */
  final class At {
    final Node node;
    final @Nullable Unwinding unwinding;
    final Emitter out;

    At(Node node, @Nullable Unwinding unwinding, Emitter out) {
      this.node = node;
      this.unwinding = unwinding;
      this.out = out;
    }

    /** Where an operand lies. */
    Place of(Node operand) {
      return places.of(operand, unwinding);
    }

    /** Where operands lie. */
    List<Place> all(Collection<Node> operands) {
      return operands.stream().map(this::of).toList();
    }

    /** Where the node's own value goes. */
    Place result() {
      return of(node);
    }

    /** Adds a step. */
    int emit(Event event) {
      return out.emit(event, node);
    }
  }

  private boolean statement(At at) {
    Node node = at.node;
    if (node instanceof AssignmentNode assignment) {
      assign(at, assignment.getTarget(), assignment.getExpression());
    } else if (node instanceof ReturnNode result) {
      at.emit(new Event.Return(at.of(Objects.requireNonNull(result.getResult()))));
    } else if (node instanceof LambdaResultExpressionNode result) {
      if (body.yieldsValue()) {
        at.emit(new Event.Return(at.of(result.getResult())));
      }
    } else if (node instanceof ThrowNode statement) {
      at.emit(new Event.Throw(at.of(statement.getExpression())));
    } else if (node instanceof VariableDeclarationNode declaration) {
      declare(at, declaration);
    } else if (node instanceof MarkerNode marker) {
      if (marker.getMessage().equals(CfgBuilder.RETURN)) {
        at.emit(new Event.Return(null));
      }
    } else {
      return false;
    }
    return true;
  }

  private void assign(At at, Node target, Node value) {
    Place from = at.of(value);
    if (target instanceof FieldAccessNode field) {
      VarSymbol symbol = (VarSymbol) field.getElement();
      if (UnresolvedSymbols.isMember(symbol)) {
        calls.unresolved(at, symbol, from);
      } else {
        at.emit(new Event.Store(base(at, field), names.fieldRef(symbol), from));
      }
    } else if (target instanceof ArrayAccessNode element) {
      at.emit(new Event.ArrayStore(at.of(element.getArray()), at.of(element.getIndex()), from));
    } else {
      at.emit(new Event.Assign(places.local((LocalVariableNode) target), from));
    }
  }

  private Place base(At at, FieldAccessNode field) {
    VarSymbol symbol = (VarSymbol) field.getElement();
    JCTree tree = (JCTree) field.getTree();
    return field.isStatic() || tree instanceof JCVariableDecl
        ? places.implicitBase(symbol)
        : places.base(tree, symbol, field.getReceiver(), at.unwinding);
  }

  /** The parameter of a {@code catch} is where its handler begins. */
  private void declare(At at, VariableDeclarationNode declaration) {
    TreePath path = cfg.paths().get(declaration);
    TreePath parent = path == null ? null : path.getParentPath();
    if (parent != null
        && parent.getLeaf() instanceof CatchTree handler
        && handler.getParameter() == declaration.getTree()) {
      JCVariableDecl parameter = (JCVariableDecl) declaration.getTree();
      at.emit(new Event.Catch(body.scope().local(parameter.sym), caught(parameter)));
    }
  }

  private List<String> caught(JCVariableDecl parameter) {
    return parameter.vartype instanceof JCTypeUnion union
        ? union.alternatives.stream().map(t -> names.typeName(t.type)).toList()
        : List.of(names.typeName(parameter.sym.type));
  }

  private void expression(At at) {
    Node node = at.node;
    if (node instanceof MethodInvocationNode call) {
      calls.call(at, call);
    } else if (node instanceof ObjectCreationNode creation) {
      calls.creation(at, creation);
    } else if (node instanceof FunctionalInterfaceNode function) {
      calls.function(at, function);
    } else if (node instanceof FieldAccessNode field) {
      load(at, field);
    } else if (node instanceof ArrayAccessNode element) {
      Place array = at.of(element.getArray());
      at.emit(new Event.ArrayLoad(at.result(), array, at.of(element.getIndex())));
    } else if (node instanceof ArrayCreationNode array) {
      List<Place> elements = at.all(array.getInitializers());
      at.emit(new Event.NewArray(at.result(), elements, length(array)));
    } else if (node instanceof TypeCastNode cast) {
      at.emit(new Event.Assign(at.result(), at.of(cast.getOperand())));
    } else if (node instanceof ValueLiteralNode literal) {
      at.emit(new Event.Literal(at.result(), literal.getValue()));
    } else if (node instanceof BinaryOperationNode || node instanceof UnaryOperationNode) {
      operation(at);
    }
  }

  private static int length(ArrayCreationNode array) {
    return array.getDimensions().size() == 1
            && Places.constant(array.getDimensions().get(0)).orElse(null) instanceof Integer length
        ? length
        : array.getInitializers().size();
  }

  private void load(At at, FieldAccessNode field) {
    if (Places.isReceiver(field)) {
      return;
    }
    if (isArrayLength(field)) {
      at.emit(new Event.Compute(at.result(), List.of(at.of(field.getReceiver()))));
    } else if (field.getFieldName().equals("class")) {
      at.emit(new Event.Compute(at.result(), List.of()));
    } else {
      VarSymbol symbol = (VarSymbol) field.getElement();
      Type type = (Type) field.getType();
      at.emit(
          new Event.Load(
              at.result(), base(at, field), names.fieldRef(symbol), names.typeRef(type)));
    }
  }

  private static boolean isArrayLength(FieldAccessNode field) {
    return ((Type) field.getReceiver().getType()).hasTag(TypeTag.ARRAY)
        && field.getFieldName().equals("length");
  }

  private void operation(At at) {
    Optional<Operator> operator = Operators.of(at.node);
    List<Place> operands = at.all(at.node.getOperands());
    if (operator.isPresent()) {
      Place right = operands.size() > 1 ? operands.get(1) : null;
      at.emit(new Event.Test(at.result(), operator.get(), operands.get(0), right, null));
    } else {
      at.emit(new Event.Compute(at.result(), operands, Operators.operation(at.node).orElse(null)));
    }
  }
}
