package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.flow.FlowGraph;
import java.util.List;

/**
 * A lowered body.
 *
 * @param graph its flow graph
 * @param instructions the number of the instruction that each step comes from
 */
public record Lowered(FlowGraph graph, List<Integer> instructions) {
  public Lowered {
    instructions = List.copyOf(instructions);
  }
}
