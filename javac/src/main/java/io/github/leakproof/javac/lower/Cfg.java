package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Map;
import java.util.Set;
import org.checkerframework.nullaway.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;

/**
 * A body's control flow graph, and what its builder knew of the nodes. All maps go by identity.
 *
 * @param graph the graph
 * @param paths where each node stands; nodes that the builder invented stand where they are needed
 * @param qualifiers the evaluated qualifier of each method reference that has one
 * @param artificial trees that the builder invented
 */
record Cfg(
    ControlFlowGraph graph,
    Map<Node, TreePath> paths,
    Map<Node, Node> qualifiers,
    Set<Tree> artificial) {}
