package io.github.leakproof.javac.lower;

import io.github.leakproof.core.flow.Event.Operator;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.BitwiseOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalAndNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalNotNode;
import org.checkerframework.nullaway.dataflow.cfg.node.ConditionalOrNode;
import org.checkerframework.nullaway.dataflow.cfg.node.EqualToNode;
import org.checkerframework.nullaway.dataflow.cfg.node.GreaterThanNode;
import org.checkerframework.nullaway.dataflow.cfg.node.GreaterThanOrEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LessThanNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LessThanOrEqualNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.NotEqualNode;

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

  private Operators() {}

  /** The operator of a node whose result is a boolean, if it is one of them. */
  static Optional<Operator> of(Node node) {
    return node.getType().getKind() == TypeKind.BOOLEAN
        ? Optional.ofNullable(OPERATORS.get(node.getClass()))
        : Optional.empty();
  }
}
