package io.github.leakproof.cli.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Keeps what the compiler could not make sense of: the first error of each file. */
final class CompileErrors implements DiagnosticListener<JavaFileObject> {
  private static final int SHOWN = 5;

  private final Map<String, String> firstByFile = new LinkedHashMap<>();

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      JavaFileObject source = diagnostic.getSource();
      String file = source == null ? "" : Path.of(source.toUri()).toString();
      String message = diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
      firstByFile.putIfAbsent(
          file,
          file.isEmpty() ? message : file + ":" + diagnostic.getLineNumber() + ": " + message);
    }
  }

  /** One line for each of the first files, and one for the rest. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    firstByFile.values().stream().limit(SHOWN).forEach(e -> notes.add("does not compile: " + e));
    if (firstByFile.size() > SHOWN) {
      notes.add(firstByFile.size() - SHOWN + " more files do not compile");
    }
    return notes;
  }
}
