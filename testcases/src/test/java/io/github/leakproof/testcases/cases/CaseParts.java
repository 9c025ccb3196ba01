package io.github.leakproof.testcases.cases;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Splits compiled cases into parts whose classes know nothing of each other: sources of which one
 * names a class of the other, anywhere in its class files, are in the same part.
 */
final class CaseParts {
  private static final Pattern NAME = Pattern.compile("[\\w$]+(?:/[\\w$]+)*");

  private final CompiledClasses all;
  private final Map<String, Set<String>> parts = new HashMap<>();

  private CaseParts(CompiledClasses all) {
    this.all = all;
  }

  /** The parts of all that was compiled together. */
  static CaseParts of(CompiledClasses all) {
    CaseParts parts = new CaseParts(all);
    all.names().forEach(name -> parts.parts.put(all.source(name), new HashSet<>()));
    parts.parts.forEach((source, part) -> part.add(source));
    for (String name : all.names()) {
      parts.named(name).forEach(other -> parts.join(all.source(name), all.source(other)));
    }
    return parts;
  }

  /** All that was compiled together. */
  CompiledClasses all() {
    return all;
  }

  /** The classes of the part that the source, a path below the folder of sources, belongs to. */
  Set<String> around(String source) {
    Set<String> part = parts.get(source);
    return all.names().stream()
        .filter(name -> part.contains(all.source(name)))
        .collect(Collectors.toSet());
  }

  /** The classes that a class file names in its constants, descriptors and signatures. */
  private Set<String> named(String name) {
    String text = new String(all.bytes(name).orElseThrow(), StandardCharsets.ISO_8859_1);
    return NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(word -> word.replace('/', '.'))
        .flatMap(word -> Stream.of(word, word.substring(1)))
        .filter(all.names()::contains)
        .collect(Collectors.toSet());
  }

  private void join(String source, String other) {
    Set<String> part = parts.get(source);
    Set<String> joined = parts.get(other);
    if (part != joined) {
      part.addAll(joined);
      joined.forEach(each -> parts.put(each, part));
    }
  }
}
