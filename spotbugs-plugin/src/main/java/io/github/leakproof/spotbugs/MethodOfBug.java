package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.MethodAnnotation;
import edu.umd.cs.findbugs.ba.AnalysisContext;
import edu.umd.cs.findbugs.ba.XFactory;
import edu.umd.cs.findbugs.ba.XMethod;
import edu.umd.cs.findbugs.detect.NoteSuppressedWarnings;
import io.github.leakproof.core.bytecode.lower.Instruction;
import io.github.leakproof.core.bytecode.lower.SourceMethod;
import io.github.leakproof.core.finding.Finding;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LineNumber;
import org.apache.bcel.classfile.LineNumberTable;
import org.apache.bcel.classfile.Method;

/**
 * The method that a bug names. SpotBugs looks for annotations that suppress a bug at that method
 * alone, so it is the innermost one around the acquire call that has such an annotation; if none
 * has, the innermost one.
 */
final class MethodOfBug {
  private final LeakAnalysis analysis;

  MethodOfBug(LeakAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The method for a finding, unless it is in no method. */
  Optional<MethodAnnotation> of(Finding finding) {
    Optional<XMethod> innermost =
        written(finding).flatMap(method -> compiled(method, finding.line()));
    return around(finding)
        .filter(MethodOfBug::maySuppress)
        .findFirst()
        .or(() -> innermost)
        .map(MethodAnnotation::fromXMethod);
  }

  /** The methods that the acquire call is within, innermost first. */
  private Stream<XMethod> around(Finding finding) {
    return Stream.iterate(
            written(finding),
            Optional::isPresent,
            method -> method.flatMap(inner -> analysis.around(inner.className())))
        .flatMap(Optional::stream)
        .flatMap(method -> compiled(method, finding.line()).stream());
  }

  private static Optional<SourceMethod> written(Finding finding) {
    return finding.origin() instanceof Instruction origin
        ? Optional.of(origin.written())
        : Optional.empty();
  }

  private static boolean maySuppress(XMethod method) {
    return method.getAnnotationDescriptors().stream()
        .anyMatch(type -> NoteSuppressedWarnings.isSuppressWarnings(type.getDottedClassName()));
  }

  /** Of several constructors, the one with the line, or else the first. */
  private static Optional<XMethod> compiled(SourceMethod method, int line) {
    JavaClass declaring;
    try {
      declaring = AnalysisContext.currentAnalysisContext().lookupClass(method.className());
    } catch (ClassNotFoundException e) {
      AnalysisContext.reportMissingClass(e);
      return Optional.empty();
    }
    Method[] named =
        Arrays.stream(declaring.getMethods())
            .filter(each -> each.getName().equals(method.name()))
            .filter(each -> each.getSignature().startsWith(method.descriptor()))
            .toArray(Method[]::new);
    return Arrays.stream(named)
        .filter(each -> hasLine(each, line))
        .findFirst()
        .or(() -> Arrays.stream(named).findFirst())
        .map(each -> XFactory.createXMethod(declaring, each));
  }

  private static boolean hasLine(Method method, int line) {
    LineNumberTable table = method.getLineNumberTable();
    return table != null
        && Arrays.stream(table.getLineNumberTable())
            .mapToInt(LineNumber::getLineNumber)
            .anyMatch(each -> each == line);
  }
}
