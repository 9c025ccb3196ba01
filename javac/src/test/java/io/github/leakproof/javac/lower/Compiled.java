package io.github.leakproof.javac.lower;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.javac.program.JavacProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** A source text, compiled as far as attribution. */
public final class Compiled {
  private final JavacProgram program;
  private final List<ClassUnit> classes = new ArrayList<>();

  private Compiled(String source) {
    JavacTask task =
        JavacTool.create()
            .getTask(
                null,
                null,
                d -> {},
                List.of(
                    "-proc:none",
                    "-Xlint:none",
                    "-XDcompilePolicy=simple",
                    "--should-stop=ifError=FLOW"),
                null,
                List.of(new Text(source)));
    Catalogue catalogue = Catalogues.standard();
    try {
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      program = new JavacProgram(((BasicJavacTask) task).getContext(), catalogue);
      for (CompilationUnitTree unit : units) {
        for (Tree type : unit.getTypeDecls()) {
          classes.add(program.topLevel(new TreePath(new TreePath(unit), type)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("mem:///Case.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return true;
    }
  }

  /** Compiles a file. */
  public static Compiled of(String source) {
    return new Compiled(source);
  }

  /** The program. */
  public JavacProgram program() {
    return program;
  }

  /** The top-level classes. */
  public List<ClassUnit> classes() {
    return classes;
  }

  /** The first class, at any depth, of that simple name. */
  public ClassUnit type(String name) {
    return all(classes).stream()
        .filter(c -> c.name().equals(name) || c.name().endsWith("$" + name))
        .findFirst()
        .orElseThrow();
  }

  /** The first method of that name in any class. */
  public MethodUnit method(String name) {
    return all(classes).stream()
        .flatMap(c -> c.methods().stream())
        .filter(m -> m.ref().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Classes and all classes within them. */
  public static List<ClassUnit> all(List<ClassUnit> classes) {
    List<ClassUnit> result = new ArrayList<>();
    for (ClassUnit unit : classes) {
      result.add(unit);
      result.addAll(all(unit.nested()));
    }
    return result;
  }

  /** The method's graph. */
  public FlowGraph graph(String method) {
    return method(method)
        .graph()
        .orElseThrow(() -> new AssertionError(String.join("\n", program.skipped())));
  }

  /** The method's graph as text. */
  public String dump(String method) {
    return FlowDump.of(graph(method));
  }

  /** The bodies of the closures that a graph makes, in order. */
  public static List<MethodUnit> closures(FlowGraph graph) {
    List<MethodUnit> result = new ArrayList<>();
    for (Step step : graph.steps()) {
      if (step.event() instanceof Event.Capture capture) {
        result.addAll(capture.closure().bodies());
      }
    }
    return result;
  }
}
