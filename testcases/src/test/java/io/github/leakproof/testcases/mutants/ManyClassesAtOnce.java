package io.github.leakproof.testcases.mutants;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.pitest.classpath.CodeSource;
import org.pitest.mutationtest.build.MutationGrouper;
import org.pitest.mutationtest.build.MutationGrouperFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Tries changes of many classes in one process: reading the catalogue and lowering the cases takes
 * much longer than to hold one change against them. (PIT starts a process for each class.)
 */
public final class ManyClassesAtOnce implements MutationGrouperFactory {
  @Override
  public String description() {
    return "Many classes at once";
  }

  @Override
  public MutationGrouper makeFactory(
      Properties properties, CodeSource code, int threads, int unitSize) {
    return (classes, mutations) -> units(mutations, unitSize);
  }

  private static List<List<MutationDetails>> units(
      Collection<MutationDetails> mutations, int unitSize) {
    List<MutationDetails> inOrder =
        mutations.stream().sorted(comparing(MutationDetails::getId)).toList();
    List<List<MutationDetails>> units = new ArrayList<>();
    for (int start = 0; start < inOrder.size(); start += unitSize) {
      units.add(inOrder.subList(start, Math.min(start + unitSize, inOrder.size())));
    }
    return units;
  }
}
