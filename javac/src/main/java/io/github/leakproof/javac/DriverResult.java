package io.github.leakproof.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/**
 * What came of a run.
 *
 * @param findings by file in the order given, then by class
 * @param fixes of the findings that were selected for that, by file
 * @param errors the number of errors in the code
 * @param messages the first of them, one line each: {@code file:line: what is wrong}
 * @param notes what had to be left out and what went wrong inside the analysis, one line each
 * @param skipped bodies that could not be analysed, with the reason, one line each
 */
public record DriverResult(
    List<SourceFinding> findings,
    List<FileFixes> fixes,
    int errors,
    List<String> messages,
    List<String> notes,
    List<String> skipped) {
  public DriverResult {
    findings = List.copyOf(findings);
    fixes = List.copyOf(fixes);
    messages = List.copyOf(messages);
    notes = List.copyOf(notes);
    skipped = List.copyOf(skipped);
  }

  /** Collects a result; hears the compiler's diagnostics. */
  static final class Builder implements DiagnosticListener<JavaFileObject> {
    private static final int MESSAGES = 20;

    private final List<SourceFinding> findings = new ArrayList<>();
    private final List<FileFixes> fixes = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<String> skipped = List.of();
    private int errors;

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
      if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
        return;
      }
      errors++;
      if (messages.size() < MESSAGES) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null ? "" : source.getName() + line(diagnostic) + ": ";
        String text = diagnostic.getMessage(Locale.ROOT);
        messages.add(place + text.lines().findFirst().orElse(""));
      }
    }

    void add(List<SourceFinding> found) {
      findings.addAll(found);
    }

    void add(FileFixes fixed) {
      fixes.add(fixed);
    }

    void note(String note) {
      notes.add(note);
    }

    /** A file that cannot be read has no line. */
    private static String line(Diagnostic<?> diagnostic) {
      return diagnostic.getLineNumber() == Diagnostic.NOPOS ? "" : ":" + diagnostic.getLineNumber();
    }

    void skipped(List<String> bodies) {
      skipped = bodies;
    }

    DriverResult build() {
      return new DriverResult(findings, fixes, errors, messages, notes, skipped);
    }
  }
}
