package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.DescriptorFactory;
import edu.umd.cs.findbugs.classfile.IAnalysisCache;
import edu.umd.cs.findbugs.classfile.ICodeBase;
import edu.umd.cs.findbugs.classfile.ResourceNotFoundException;
import edu.umd.cs.findbugs.classfile.analysis.ClassData;
import io.github.leakproof.core.bytecode.ClassSource;
import java.util.List;
import java.util.Optional;

/** The class files that a run of SpotBugs has. */
final class ApplicationClasses implements ClassSource {
  private static final String CLASS = ".class";
  private static final String VERSIONS = "META-INF/";

  private final IAnalysisCache cache;

  ApplicationClasses(IAnalysisCache cache) {
    this.cache = cache;
  }

  /** Binary names of the classes under analysis, those of the class path left out. */
  List<String> names() {
    return cache.getClassPath().getApplicationCodebaseEntries().keySet().stream()
        .filter(resource -> resource.endsWith(CLASS) && !resource.startsWith(VERSIONS))
        .map(resource -> resource.substring(0, resource.length() - CLASS.length()))
        .filter(name -> !name.endsWith("module-info"))
        .map(name -> name.replace('/', '.'))
        .sorted()
        .toList();
  }

  @Override
  public Optional<byte[]> bytes(String binaryName) {
    try {
      ClassData data =
          cache.getClassAnalysis(
              ClassData.class,
              DescriptorFactory.createClassDescriptorFromDottedClassName(binaryName));
      return Optional.of(data.getData());
    } catch (CheckedAnalysisException | IllegalArgumentException e) {
      // not there, or nothing that SpotBugs takes for the name of a class
      return Optional.empty();
    }
  }

  @Override
  public boolean isLibrary(String binaryName) {
    try {
      ICodeBase home =
          cache.getClassPath().lookupResource(binaryName.replace('.', '/') + CLASS).getCodeBase();
      return !home.isApplicationCodeBase()
          && home.getHowDiscovered() != ICodeBase.Discovered.IN_SYSTEM_CLASSPATH;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }
}
