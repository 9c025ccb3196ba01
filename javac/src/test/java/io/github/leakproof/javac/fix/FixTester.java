package io.github.leakproof.javac.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a source, fixes the calls that stand behind a marker, and compiles the result. */
final class FixTester {

  static final String MARKER = "/*site*/";

  private static final Traits TRAITS =
      new Traits(
          Set.of("start"),
          Set.of("close", "stop", "shutdown", "destroy"),
          Set.of(),
          Set.of("jakarta.annotation.PreDestroy"),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of("is"),
          Set.of("unused"),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of());

  private final Pattern check;
  private final ReleaseForm release;
  private final UnaryOperator<FixRequest> settings;
  private final List<String> options;

  private FixTester(
      Pattern check,
      ReleaseForm release,
      UnaryOperator<FixRequest> settings,
      List<String> options) {
    this.check = check;
    this.release = release;
    this.settings = settings;
    this.options = options;
  }

  static FixTester of(Pattern check, String template, String... imports) {
    return new FixTester(
        check,
        new ReleaseForm(template, List.of(imports), template.equals("$.close()")),
        r -> r,
        List.of());
  }

  FixTester with(UnaryOperator<FixRequest> further) {
    return new FixTester(check, release, r -> further.apply(settings.apply(r)), options);
  }

  FixTester options(String... javacOptions) {
    return new FixTester(check, release, settings, List.of(javacOptions));
  }

  /** Asserts that the fix of all marked calls gives the expected source, and that it compiles. */
  void fixes(String before, String after) {
    assertThat(before).contains(MARKER);
    Outcome outcome = run(before, before.contains(MARKER));
    assertThat(outcome.reasons()).as("reasons for no fix").isEmpty();
    assertThat(outcome.fixed().replace(MARKER, "")).isEqualTo(after);
    assertThat(errors(after)).as("errors of the fixed source").isEmpty();
    if (outcome.fixed().contains(MARKER)) {
      assertThat(run(outcome.fixed(), true).fixed())
          .as("source fixed a second time")
          .isEqualTo(outcome.fixed());
    }
  }

  /** Asserts that no fix is offered, for a reason that contains the text. */
  void refuses(String before, String reason) {
    Outcome outcome = run(before, true);
    assertThat(outcome.fixed()).isEqualTo(before);
    assertThat(outcome.reasons()).isNotEmpty().allSatisfy(r -> assertThat(r).contains(reason));
  }

  record Outcome(String fixed, List<String> reasons) {}

  Outcome run(String before, boolean compiles) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task = task(before, problems);
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      if (compiles) {
        assertThat(errors(problems)).as("errors of the source").isEmpty();
      }
      return fix(task, unit, before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome fix(JavacTask task, CompilationUnitTree unit, String before) {
    Trees trees = Trees.instance(task);
    FixContext context =
        new FixContext(
            unit,
            before,
            trees,
            task.getTypes(),
            task.getElements(),
            Settings.DEFAULTS,
            TRAITS,
            JavacProcessingEnvironment.instance(((BasicJavacTask) task).getContext())
                .getSourceVersion());
    List<FixRequest> requests = new ArrayList<>();
    for (TreePath site : sites(context)) {
      requests.add(settings.apply(request(context, site)));
    }
    List<FixResult> results = new FixEngine(context).fixTogether(requests);
    List<Fix> fixes = results.stream().flatMap(r -> r.fixes().stream().limit(1)).toList();
    List<String> reasons =
        results.stream()
            .flatMap(r -> r.whyNone().stream())
            .filter(w -> !w.contains("includes this one"))
            .toList();
    return new Outcome(new FixApplier(trees).apply(before, unit, fixes), reasons);
  }

  private FixRequest request(FixContext context, TreePath site) {
    FixRequest request = FixRequest.of(check, site, release);
    Optional<VariableElement> field = field(context, site);
    return field.map(request::inField).orElse(request);
  }

  /** The field that a marked creation is assigned to, or initialises, or is added to. */
  private static Optional<VariableElement> field(FixContext context, TreePath site) {
    for (TreePath path = site; path != null; path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      TreePath named = null;
      if (leaf instanceof VariableTree) {
        named = path;
      } else if (leaf instanceof com.sun.source.tree.AssignmentTree assignment) {
        named = new TreePath(path, assignment.getVariable());
      } else if (leaf instanceof MethodInvocationTree call
          && call.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("add")) {
        named = new TreePath(new TreePath(path, select), select.getExpression());
      }
      if (named != null) {
        return Optional.ofNullable(context.trees().getElement(named))
            .filter(e -> e.getKind().isField())
            .map(VariableElement.class::cast);
      }
    }
    return Optional.empty();
  }

  private static List<TreePath> sites(FixContext context) {
    List<TreePath> sites = new ArrayList<>();
    String source = context.source();
    for (int at = source.indexOf(MARKER); at >= 0; at = source.indexOf(MARKER, at + 1)) {
      int offset = at + MARKER.length();
      TreePath root = new TreePath(context.unit());
      List<TreePath> found = Code.find(root, p -> offset == anchor(context, p.getLeaf()));
      sites.addAll(found.subList(0, Math.min(1, found.size())));
    }
    return sites;
  }

  /** Where a tree's marker ends: before the called method's name, else at its start. */
  private static long anchor(FixContext context, Tree tree) {
    var positions = context.trees().getSourcePositions();
    if (tree instanceof MethodInvocationTree call) {
      Tree select = call.getMethodSelect();
      long end = positions.getEndPosition(context.unit(), select);
      return end - Expressions.methodName(call).length();
    }
    boolean site =
        tree instanceof NewClassTree
            || tree instanceof MemberReferenceTree
            || tree instanceof WhileLoopTree
            || tree instanceof ForLoopTree
            || tree instanceof VariableTree;
    return site ? positions.getStartPosition(context.unit(), tree) : -1;
  }

  List<String> errors(String source) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try {
      task(source, problems).analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return errors(problems);
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  private JavacTask task(String source, DiagnosticCollector<JavaFileObject> problems) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///T.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }

          @Override
          public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
          }
        };
    List<String> all = new ArrayList<>(List.of("-proc:none", "-Xlint:none"));
    all.addAll(options);
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(new StringWriter(), null, problems, all, null, List.of(file));
  }
}
