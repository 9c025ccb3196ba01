package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.ClassFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The code of the analysed classes: what one pass finds, and the instructions of the last few. */
final class ClassCode {
  private static final int KEPT = 32;

  private final ClassFiles files;
  private final Predicate<String> analysed;
  private final Map<String, Map<CodeKey, CodeFacts>> scanned = new HashMap<>();
  private final Map<String, Optional<ClassNode>> code =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<ClassNode>> eldest) {
          return size() > KEPT;
        }
      };

  ClassCode(ClassFiles files, Predicate<String> analysed) {
    this.files = files;
    this.analysed = analysed;
  }

  /** An analysed class with its code. */
  Optional<ClassNode> of(String className) {
    Optional<ClassNode> node = code.get(className);
    if (node == null) {
      node = analysed.test(className) ? files.withCode(className) : Optional.empty();
      code.put(className, node);
    }
    return node;
  }

  /** The code of an analysed method. */
  Optional<MethodNode> of(CodeKey key) {
    return of(key.owner()).stream()
        .flatMap(c -> c.methods.stream())
        .filter(m -> m.name.equals(key.name()) && m.desc.equals(key.descriptor()))
        .findFirst();
  }

  /** What one pass finds in a method's code, its own first, then that of its closures. */
  List<CodeFacts> facts(CodeKey key, CalledMethods called) {
    Set<CodeKey> keys = new LinkedHashSet<>(List.of(key));
    List<CodeFacts> result = new ArrayList<>();
    List<CodeKey> open = new ArrayList<>(List.of(key));
    while (!open.isEmpty()) {
      CodeKey next = open.remove(0);
      CodeFacts facts = scanned(next.owner(), called).getOrDefault(next, CodeFacts.NONE);
      result.add(facts);
      facts.inner().stream().filter(keys::add).forEach(open::add);
    }
    return result;
  }

  private void settle(CodeKey method, CodeFacts facts, CalledMethods called) {
    if (facts.mayBeSettled()) {
      of(method).ifPresent(code -> facts.settle(SettledHolds.in(code, called)));
    }
  }

  private Map<CodeKey, CodeFacts> scanned(String className, CalledMethods called) {
    Map<CodeKey, CodeFacts> facts = scanned.get(className);
    if (facts == null) {
      CodeScan scan = new CodeScan(className, called);
      if (analysed.test(className)) {
        files
            .reader(className)
            .ifPresent(
                r -> files.guarded(className, () -> r.accept(scan, ClassReader.SKIP_FRAMES)));
      }
      facts = scan.found();
      scanned.put(className, facts);
      facts.forEach((method, found) -> settle(method, found, called));
    }
    return facts;
  }
}
