package io.github.leakproof.testcases.docs;

import static java.util.stream.Collectors.joining;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.MethodModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Stub;
import io.github.leakproof.core.catalogue.StubReader;
import io.github.leakproof.core.catalogue.StubType;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The calls that a check starts at, read from the catalogue's stubs. */
final class CatalogueTable {
  private static final Path STUBS = Path.of("../core/src/main/resources/leakproof/catalogue");

  private CatalogueTable() {}

  /** Whether the check starts at no call at all, but at what code looks like. */
  static boolean isEmpty(Pattern pattern) {
    return of(pattern.id()).lines().count() == 2;
  }

  /** A Markdown table of the check's calls, one row for each package. */
  static String of(String check) {
    Pattern pattern = Pattern.byId(check).orElseThrow();
    Map<String, Map<String, Set<String>>> packages = new TreeMap<>();
    for (Stub stub : new StubReader().read(List.of(STUBS))) {
      for (StubType type : stub.types()) {
        int dot = type.name().lastIndexOf('.');
        type.methods().stream()
            .filter(m -> m.model().model().effects().stream().anyMatch(e -> starts(e, pattern)))
            .forEach(
                m ->
                    packages
                        .computeIfAbsent(type.name().substring(0, dot), p -> new LinkedHashMap<>())
                        .computeIfAbsent(type.name().substring(dot + 1), t -> new LinkedHashSet<>())
                        .add(m.model().name()));
      }
    }
    return "| Package | Calls |\n|---|---|\n"
        + packages.entrySet().stream()
            .map(row -> "| `" + row.getKey() + "` | " + types(row.getValue()) + " |\n")
            .collect(joining());
  }

  private static String types(Map<String, Set<String>> calls) {
    return calls.entrySet().stream()
        .map(type -> calls(type.getKey().replace('$', '.'), type.getValue()))
        .collect(joining("; "));
  }

  /** The type is named once; its other methods follow. */
  private static String calls(String type, Set<String> methods) {
    List<String> words = new ArrayList<>();
    for (String method : methods) {
      if (method.equals(MethodModel.ANY)) {
        words.add("all calls of subclasses of `" + type + "`");
      } else if (method.equals(MethodRef.CONSTRUCTOR)) {
        words.add("`new " + type + "`");
      } else {
        words.add("`" + (words.isEmpty() ? type + "." : "") + method + "`");
      }
    }
    return String.join(", ", words);
  }

  private static boolean waits(Effect effect) {
    return effect instanceof WaitEffect.Await
        || (effect instanceof WaitEffect.Untimed untimed && untimed.reported());
  }

  private static boolean starts(Effect effect, Pattern pattern) {
    return (effect instanceof ResourceEffect.Acquire acquire && acquire.pattern() == pattern)
        || (effect instanceof WaitEffect.Block block && block.pattern() == pattern)
        || (effect instanceof TaskEffect.Owe owe && owe.pattern() == pattern)
        || (effect instanceof TaskEffect.Promise promise && promise.pattern() == pattern)
        || (pattern == Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK
            && effect instanceof TaskEffect.RunLater)
        || (pattern == Pattern.FUTURE_DROPPED && effect instanceof TaskEffect.Handle)
        || (pattern == Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED
            && effect instanceof TaskEffect.Cancellable)
        || (pattern == Pattern.UNCANCELLABLE_TASK && effect instanceof TaskEffect.Task)
        || (pattern == Pattern.REQUEST_WITHOUT_TIMEOUT && waits(effect));
  }
}
