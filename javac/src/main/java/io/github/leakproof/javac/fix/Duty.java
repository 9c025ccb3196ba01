package io.github.leakproof.javac.fix;

import com.sun.source.util.TreePath;
import java.util.List;

/** What each path through a block is to do. */
interface Duty {
  /** Whether it is done there. */
  boolean isDone(TreePath code);

  /** Whether a callee decides there whether it is done. */
  boolean isDoubtful(TreePath code);

  /**
   * What does it.
   *
   * @param place a tree that is there, or around it
   * @param known what the conditions around the place say there
   * @throws Refused if it cannot be done there
   */
  List<String> lines(TreePath place, List<Truth> known) throws Refused;

  /** Why there is no fix where paths part in ways that nobody can follow. */
  String whyNone();
}
