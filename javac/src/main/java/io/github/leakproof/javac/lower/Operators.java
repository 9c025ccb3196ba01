package io.github.leakproof.javac.lower;

import io.github.leakproof.core.flow.Event.Operation;
import io.github.leakproof.core.flow.Event.Operator;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseXorNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.EqualToNode;
import org.checkerframework.nullaway.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.nullaway.dataflow.cfg.node.GreaterThanOrEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.IntegerDivisionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.IntegerRemainderNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LeftShiftNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LessThanNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.NotEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalAdditionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalMultiplicationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.NumericalSubtractionNode;
import org.checkerframework.nullaway.dataflow.cfg.node.SignedRightShiftNode;
import org.checkerframework.nullaway.dataflow.cfg.node.UnsignedRightShiftNode;

/** The operators whose results the engine can use. */
final class Operators {
  private static final Map<Class<? extends Node>, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry(ConditionalNotNode.class, Operator.NOT),
          Map.entry(ConditionalAndNode.class, Operator.AND),
          Map.entry(ConditionalOrNode.class, Operator.OR),
          Map.entry(BitwiseAndNode.class, Operator.AND),
          Map.entry(BitwiseOrNode.class, Operator.OR),
          Map.entry(EqualToNode.class, Operator.EQUAL),
          Map.entry(NotEqualNode.class, Operator.NOT_EQUAL),
          Map.entry(LessThanNode.class, Operator.LESS),
          Map.entry(LessThanOrEqualNode.class, Operator.LESS_OR_EQUAL),
          Map.entry(GreaterThanNode.class, Operator.GREATER),
          Map.entry(GreaterThanOrEqualNode.class, Operator.GREATER_OR_EQUAL));

  private static final Map<Class<? extends Node>, Operation> OPERATIONS =
      Map.ofEntries(
          Map.entry(NumericalAdditionNode.class, Operation.SUM),
          Map.entry(NumericalSubtractionNode.class, Operation.DIFFERENCE),
          Map.entry(NumericalMultiplicationNode.class, Operation.PRODUCT),
          Map.entry(IntegerDivisionNode.class, Operation.QUOTIENT),
          Map.entry(IntegerRemainderNode.class, Operation.REMAINDER),
          Map.entry(BitwiseAndNode.class, Operation.BITS_OF_BOTH),
          Map.entry(BitwiseOrNode.class, Operation.BITS_OF_EITHER),
          Map.entry(BitwiseXorNode.class, Operation.BITS_OF_ONE),
          Map.entry(LeftShiftNode.class, Operation.SHIFT_LEFT),
          Map.entry(SignedRightShiftNode.class, Operation.SHIFT_RIGHT),
          Map.entry(UnsignedRightShiftNode.class, Operation.SHIFT_RIGHT_UNSIGNED));

  private Operators() {}

  /** The operation of a node whose result is a number, if it is one of them. */
  static Optional<Operation> operation(Node node) {
    return Optional.ofNullable(OPERATIONS.get(node.getClass()));
  }

  /** The operator of a node whose result is a boolean, if it is one of them. */
  static Optional<Operator> of(Node node) {
    return node.getType().getKind() == TypeKind.BOOLEAN
        ? Optional.ofNullable(OPERATORS.get(node.getClass()))
        : Optional.empty();
  }
}
