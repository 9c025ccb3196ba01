package io.github.leakproof.testcases.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each case file by itself, from class files that are compiled once and lowered once: what mutants
 * of the engine are held against, thousands of times ({@code mutants.sh}). It is not part of the
 * build, where {@link ClassFileCasesTest} says the same of whole groups.
 */
public final class SingleCases {
  private static final Path OUTPUT = Path.of("target", "mutants", "cases");
  private static final Map<Path, CaseParts> GROUPS = new ConcurrentHashMap<>();
  private static final Map<Set<String>, LoweredClasses> LOWERED = new ConcurrentHashMap<>();

  private SingleCases() {}

  /** Fails unless a case file has the findings that its labels ask for. */
  public static void check(Path file) throws IOException {
    Path group = CaseFiles.root().resolve(CaseFiles.root().relativize(file).getName(0));
    ClassFileFindings.in(lowered(group, file), file).agree(file, Gap.CLASS_FILES);
  }

  /** The classes of the source, and of what it knows or is known by. */
  private static LoweredClasses lowered(Path group, Path file) throws IOException {
    CaseParts parts = GROUPS.get(group);
    if (parts == null) {
      parts = CaseParts.of(classes(group));
      GROUPS.put(group, parts);
    }
    Set<String> part = parts.around(ClassFileFindings.source(file));
    LoweredClasses known = LOWERED.get(part);
    if (known == null) {
      known = LoweredClasses.of(parts.all().only(part));
      LOWERED.put(part, known);
    }
    return known;
  }

  private static CompiledClasses classes(Path group) throws IOException {
    Path output = OUTPUT.resolve(group.getFileName());
    List<Path> sources = CaseFiles.sources(group);
    if (Files.isDirectory(output)) {
      return CompiledClasses.in(output, sources);
    }
    List<String> options = List.of("-g", "--release", "17");
    Files.createDirectories(output);
    return CompiledClasses.of(Compiler.JAVAC, options, sources, output);
  }
}
