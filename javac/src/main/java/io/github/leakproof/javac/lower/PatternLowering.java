package io.github.leakproof.javac.lower;

import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Type;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Dispatch;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.IdentityHashMap;
import java.util.List;
import org.checkerframework.nullaway.dataflow.cfg.node.CaseNode;
import org.checkerframework.nullaway.dataflow.cfg.node.DeconstructorPatternNode;
import org.checkerframework.nullaway.dataflow.cfg.node.InstanceOfNode;
import org.checkerframework.nullaway.dataflow.cfg.node.LocalVariableNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.VariableDeclarationNode;

/**
 * Lowers {@code instanceof} and {@code case}. A pattern's variables are assigned before the test:
 * they are in scope only where it holds.
 */
final class PatternLowering {
  private final SymbolNames names;
  private final Places places;
  private final IdentityHashMap<Node, Node> matched = new IdentityHashMap<>();

  PatternLowering(List<Node> all, SymbolNames names, Places places) {
    this.names = names;
    this.places = places;
    for (Node node : all) {
      if (node instanceof InstanceOfNode test && test.getPatternNode() != null) {
        matched.put(test.getPatternNode(), test.getOperand());
      } else if (node instanceof CaseNode test) {
        test.getCaseOperands().stream()
            .filter(PatternLowering::isPattern)
            .forEach(p -> matched.put(p, test.getSwitchOperand()));
      }
    }
  }

  /** A variable is a pattern where it is declared, and a value elsewhere. */
  private static boolean isPattern(Node node) {
    return node instanceof DeconstructorPatternNode
        || (node instanceof LocalVariableNode local && local.getTree() instanceof VariableTree);
  }

  /** Emits the steps of a pattern or of a test of one; {@code false} for other nodes. */
  boolean lower(NodeLowering.At at) {
    Node value = matched.get(at.node);
    if (value != null) {
      bind(at, at.node, at.of(value));
    } else if (at.node instanceof InstanceOfNode test) {
      String type = names.typeName((Type) test.getRefType());
      at.emit(instanceOf(at.result(), at.of(test.getOperand()), type));
    } else if (at.node instanceof CaseNode test) {
      test(at, test);
    } else {
      return false;
    }
    return true;
  }

  private void bind(NodeLowering.At at, Node pattern, Place value) {
    if (pattern instanceof LocalVariableNode variable) {
      at.emit(new Event.Assign(places.local(variable), value));
    } else if (pattern instanceof DeconstructorPatternNode record) {
      ClassSymbol symbol = (ClassSymbol) ((Type) record.getType()).tsym;
      List<? extends RecordComponent> components = symbol.getRecordComponents();
      for (int i = 0; i < record.getNestedPatterns().size(); i++) {
        Place component =
            i < components.size()
                ? component(at, components.get(i), value, (Type) record.getType())
                : places.fresh();
        bind(at, record.getNestedPatterns().get(i), component);
      }
    }
  }

  private Place component(NodeLowering.At at, RecordComponent component, Place value, Type record) {
    MethodSymbol accessor = component.accessor;
    Place result = places.fresh();
    at.emit(
        new Event.Call(
            names.methodRef(accessor, record),
            Dispatch.EXACT,
            value,
            List.of(),
            result,
            names.typeRef(component.type),
            true));
    return result;
  }

  /** {@code case} with its labels and its guard. */
  private void test(NodeLowering.At at, CaseNode node) {
    Place selector = at.of(node.getSwitchOperand());
    List<? extends Node> labels = node.getCaseOperands();
    boolean guarded = node.getGuard() != null;
    if (labels.size() != 1) {
      at.emit(new Event.Compute(at.result(), List.of(selector)));
      return;
    }
    Place to = guarded ? places.fresh() : at.result();
    Node label = labels.get(0);
    at.emit(
        isPattern(label) || label instanceof VariableDeclarationNode
            ? instanceOf(to, selector, names.typeName((Type) label.getType()))
            : new Event.Test(to, Operator.EQUAL, selector, at.of(label), null));
    if (guarded) {
      at.emit(new Event.Test(at.result(), Operator.AND, to, at.of(node.getGuard()), null));
    }
  }

  private static Event instanceOf(Place to, Place value, String type) {
    return new Event.Test(to, Operator.INSTANCE_OF, value, null, type);
  }
}
