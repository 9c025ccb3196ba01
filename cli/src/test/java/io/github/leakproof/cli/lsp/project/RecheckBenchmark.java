package io.github.leakproof.cli.lsp.project;

import io.github.leakproof.javac.editor.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long a check of one file takes while it is being typed. Run by {@code editors/recheck.sh}, on
 * a published library.
 */
final class RecheckBenchmark {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 60;

  private RecheckBenchmark() {}

  /** Takes a library's coordinates, a file's path in its sources, and further jars. */
  public static void main(String[] arguments) throws IOException {
    EditorSettings settings = EditorSettings.DEFAULTS;
    EditorSettings offline =
        new EditorSettings(
            settings.checks(),
            List.of(arguments).subList(2, arguments.length),
            false,
            true,
            settings.properties(),
            settings.values(),
            settings.severities(),
            true,
            Duration.ZERO);
    Path cache = Files.createTempDirectory("recheck");
    try (Project project = Project.resolve(Path.of(arguments[0]), offline, cache, activity -> {})) {
      project.notes().forEach(System.out::println);
      ProjectPart part = project.parts().get(0);
      measure(part, part.file(arguments[1]));
    }
  }

  private static void measure(ProjectPart part, Path file) throws IOException {
    String text = Files.readString(file);
    System.out.printf(
        "%s: %d lines, one of %d files; %d entries on the class path%n",
        file.getFileName(), text.lines().count(), part.size(), part.libraries());
    int body = text.indexOf('{') + 1;
    List<Double> times = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < WARM_UP + MEASURED; round++) {
      String typed = text.substring(0, body) + " int typed" + round + ";" + text.substring(body);
      long start = System.nanoTime();
      long worked = threads.getCurrentThreadCpuTime();
      part.check(new SourceText(file, typed), List.of());
      double taken = (System.nanoTime() - start) / 1e6;
      if (round == 0) {
        System.out.printf("the first check: %.0f ms%n", taken);
      }
      if (round >= WARM_UP) {
        times.add(taken);
        work.add((threads.getCurrentThreadCpuTime() - worked) / 1e6);
      }
    }
    System.out.printf(
        "the %d after %d others: %s; processor time of the thread: %s%n",
        MEASURED, WARM_UP, spread(times), spread(work));
  }

  private static String spread(List<Double> times) {
    Collections.sort(times);
    return "median %.0f ms, nine of ten within %.0f ms"
        .formatted(times.get(MEASURED / 2), times.get(MEASURED * 9 / 10));
  }
}
