package io.github.leakproof.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.javac.lower.Compiled;
import io.github.leakproof.javac.program.JavacProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardJavaFileManager;

/**
 * Lowers every body of some sources.
 *
 * @param graphs the number of graphs
 * @param skipped what could not be lowered
 */
record LoweringSurvey(int graphs, List<String> skipped) {

  /** Surveys sources that compile on this JVM's class path. */
  static LoweringSurvey of(List<Path> sources) throws IOException {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none"));
    options.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    for (String part : List.of("api", "code", "comp", "file", "processing", "tree", "util")) {
      options.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    try (StandardJavaFileManager files =
        JavacTool.create().getStandardFileManager(null, null, null)) {
      JavacTask task =
          JavacTool.create()
              .getTask(
                  null, files, d -> {}, options, null, files.getJavaFileObjectsFromPaths(sources));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      return of(
          units, new JavacProgram(((BasicJavacTask) task).getContext(), Catalogues.standard()));
    }
  }

  private static LoweringSurvey of(List<CompilationUnitTree> units, JavacProgram program) {
    List<ClassUnit> tops = new ArrayList<>();
    for (CompilationUnitTree unit : units) {
      for (Tree type : unit.getTypeDecls()) {
        tops.add(program.topLevel(new TreePath(new TreePath(unit), type)));
      }
    }
    int graphs = 0;
    for (ClassUnit unit : Compiled.all(tops)) {
      for (MethodUnit method : unit.methods()) {
        graphs += lower(method);
      }
    }
    return new LoweringSurvey(graphs, program.skipped());
  }

  private static int lower(MethodUnit method) {
    int graphs = 0;
    for (FlowGraph graph : method.graph().stream().toList()) {
      graphs++;
      for (MethodUnit body : Compiled.closures(graph)) {
        graphs += body.kind() == MethodUnit.Kind.CLOSURE ? lower(body) : 0;
      }
    }
    return graphs;
  }
}
