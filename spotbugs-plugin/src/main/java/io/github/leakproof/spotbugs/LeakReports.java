package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.FieldAnnotation;
import edu.umd.cs.findbugs.SourceLineAnnotation;
import edu.umd.cs.findbugs.StringAnnotation;
import edu.umd.cs.findbugs.ba.ClassContext;
import edu.umd.cs.findbugs.classfile.Global;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.Set;
import org.apache.bcel.classfile.Field;
import org.apache.bcel.classfile.JavaClass;

/** What one detector reports: the findings of its checks, as bug instances. */
public final class LeakReports {
  /** What SpotBugs has for lines and offsets that nobody knows. */
  private static final int UNKNOWN = -1;

  private final Detector detector;
  private final Set<Pattern> checks;
  private final BugReporter reporter;
  private final LeakAnalysis analysis;

  /** The reports of a detector that serves these checks. */
  public LeakReports(Detector detector, Set<Pattern> checks, BugReporter reporter) {
    this.detector = detector;
    this.checks = Set.copyOf(checks);
    this.reporter = reporter;
    this.analysis = Global.getAnalysisCache().getDatabase(LeakAnalysis.class);
    analysis.enable(checks);
  }

  /** Reports what leaks in the class. */
  public void visit(ClassContext context) {
    JavaClass javaClass = context.getJavaClass();
    if (javaClass.isSynthetic()) {
      return;
    }
    for (Leak leak : analysis.leaks(javaClass.getClassName())) {
      if (checks.contains(leak.finding().pattern())) {
        reporter.reportBug(bug(leak, javaClass));
      }
    }
  }

  /** Tells what went wrong. */
  public void finish() {
    analysis.newNotes().forEach(note -> reporter.logError("Leakproof: " + note));
  }

  private BugInstance bug(Leak leak, JavaClass javaClass) {
    Finding finding = leak.finding();
    BugInstance bug =
        new BugInstance(detector, BugType.of(finding.pattern()), leak.confidence())
            .addClass(javaClass);
    bug.addString(lasting(finding.message())).describe(StringAnnotation.STRING_MESSAGE);
    new MethodOfBug(analysis).of(finding).ifPresent(bug::addMethod);
    finding.field().ifPresent(field -> addField(bug, javaClass, field));
    bug.addSourceLine(line(javaClass, finding.line()));
    for (Finding.PathStep station : finding.path()) {
      if (station.line() > 0) {
        SourceLineAnnotation line = line(javaClass, station.line());
        line.setDescription(SourceLineAnnotation.ROLE_PATH_CONTINUES);
        bug.addSourceLine(line);
      }
    }
    return bug;
  }

  /** Without line numbers: the text is part of what a baseline knows a bug by. */
  private static String lasting(String message) {
    return message.replaceAll(" in line \\d+", "");
  }

  private static void addField(BugInstance bug, JavaClass javaClass, FieldRef field) {
    for (Field declared : javaClass.getFields()) {
      if (declared.getName().equals(field.name())
          && javaClass.getClassName().equals(field.owner())) {
        bug.addField(FieldAnnotation.fromBCELField(javaClass, declared));
      }
    }
  }

  private static SourceLineAnnotation line(JavaClass javaClass, int line) {
    int known = line > 0 ? line : UNKNOWN;
    return new SourceLineAnnotation(
        javaClass.getClassName(), javaClass.getSourceFileName(), known, known, UNKNOWN, UNKNOWN);
  }
}
