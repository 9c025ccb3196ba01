package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.classfile.IAnalysisCache;
import edu.umd.cs.findbugs.classfile.IAnalysisEngineRegistrar;
import edu.umd.cs.findbugs.classfile.IDatabaseFactory;

/** Tells SpotBugs how a run comes by its {@link LeakAnalysis}. */
public final class AnalysisRegistrar implements IAnalysisEngineRegistrar {

  @Override
  public void registerAnalysisEngines(IAnalysisCache cache) {
    new Factory(cache).registerWith(cache);
  }

  private record Factory(IAnalysisCache cache) implements IDatabaseFactory<LeakAnalysis> {
    @Override
    public LeakAnalysis createDatabase() {
      return new LeakAnalysis(cache);
    }

    @Override
    public void registerWith(IAnalysisCache target) {
      target.registerDatabaseFactory(LeakAnalysis.class, this);
    }
  }
}
