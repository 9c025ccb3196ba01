package io.github.leakproof.javac.editor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.JavacAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * A compiler that checks one file again and again as its text changes. It keeps the declarations
 * that it has read, so what lies on the class path and the source path must not change but by the
 * texts that it is given. Calls into other files are followed, as far as there are not too many;
 * who calls or overrides what the file declares is looked for in the file alone.
 *
 * <p>Not for several threads at a time.
 */
public final class WarmCompiler implements Closeable {
  private static final DiagnosticListener<JavaFileObject> DEAF =
      (Diagnostic<? extends JavaFileObject> diagnostic) -> {};

  /** Checks, after which the compiler is thrown away with all that has gathered in it. */
  private static final int LIFE = 1000;

  /** Of what turns out to be needed, more may turn out to be needed. */
  private static final int MOST_REPEATED = 3;

  private final Compilation project;
  private final Catalogue catalogue;
  private final StandardJavaFileManager files;

  /** The texts that the compiler was given, by file; of other files it has read the disk. */
  private final Map<Path, String> entered = new HashMap<>();

  /** By file, the other files whose bodies its last check asked for. */
  private final Map<Path, Set<Path>> needed = new HashMap<>();

  private JavacTaskPool pool = new JavacTaskPool(1);
  private ProjectSymbols symbols = new ProjectSymbols();
  private int age;

  /**
   * A compiler for files of a project.
   *
   * @param project what its files are compiled with; its sources are of no account, since all that
   *     is needed of them is found on the source path
   * @throws io.github.leakproof.core.catalogue.CatalogueException if a stub is missing or wrong
   */
  public WarmCompiler(Compilation project) {
    this.project = project;
    this.catalogue = Catalogues.with(project.settings().stubs());
    try {
      this.files = ClassPathFiles.of(project, note -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The findings in a file; of code that does not compile, as far as it can be understood.
   *
   * @param others what else is to be taken in place of the files on disk
   * @throws RuntimeException if the compiler fails, as it does where an option of the project is
   *     none
   */
  public FileFindings check(SourceText source, List<SourceText> others) {
    if (++age > LIFE) {
      renew();
    }
    try {
      return settled(source, others);
    } catch (RuntimeException | Error e) {
      // The pool has thrown the compiler away. What came of its long life is gone with it.
      renew();
      return settled(source, others);
    }
  }

  private void renew() {
    pool = new JavacTaskPool(1);
    symbols = new ProjectSymbols();
    entered.clear();
    age = 0;
  }

  /** Runs until all that turns out to be needed is there. */
  private FileFindings settled(SourceText source, List<SourceText> others) {
    Round round = new Round(source, others);
    FileFindings found = round.run();
    for (int repeated = 0; !round.isComplete() && repeated < MOST_REPEATED; repeated++) {
      round = new Round(source, List.of());
      found = round.run();
    }
    return found;
  }

  /** One run of the compiler. */
  private final class Round {
    private final SourceText source;
    private final Map<Path, JavaFileObject> roots = new LinkedHashMap<>();
    private @Nullable Neighbourhood neighbourhood;

    /** A run over a file, others that have changed, and those whose bodies it needs. */
    Round(SourceText source, List<SourceText> others) {
      this.source = source;
      roots.put(source.file(), new TextFile(source));
      for (SourceText other : others) {
        if (!other.text().equals(entered.put(other.file(), other.text()))) {
          roots.putIfAbsent(other.file(), new TextFile(other));
        }
      }
      entered.put(source.file(), source.text());
      needed.getOrDefault(source.file(), Set.of()).forEach(this::need);
    }

    private void need(Path file) {
      String text = entered.get(file);
      roots.putIfAbsent(
          file,
          text == null
              ? files.getJavaFileObjects(file).iterator().next()
              : new TextFile(new SourceText(file, text)));
    }

    FileFindings run() {
      return pool.getTask(
          Writer.nullWriter(),
          files,
          DEAF,
          project.flags(),
          null,
          roots.values(),
          task -> check((JavacTaskImpl) task));
    }

    boolean isComplete() {
      return neighbourhood == null || neighbourhood.isComplete();
    }

    private FileFindings check(JavacTaskImpl task) {
      Context context = task.getContext();
      // The pool would take the classes out of the symbol table.
      task.removeTaskListener((TaskListener) context);
      symbols.renew(context, roots.keySet());
      try {
        CompilationUnitTree unit = task.parse().iterator().next();
        task.enter();
        Set<ClassSymbol> classes = classes(unit);
        task.analyze(classes);
        neighbourhood = new Neighbourhood(task, symbols, classes);
        JavacAnalysis analysis =
            JavacAnalysis.ofPart(
                context, catalogue, project.settings(), project.checks(), neighbourhood);
        List<TextFinding> findings =
            new FindingText(analysis, Trees.instance(task), unit, source.text()).findings();
        needed.put(source.file(), neighbourhood.demanded());
        return new FileFindings(source, findings, analysis.notes());
      } finally {
        symbols.settle(context);
        // It knows the task, which is over.
        context.put(JavacProcessingEnvironment.class, (JavacProcessingEnvironment) null);
      }
    }
  }

  private static Set<ClassSymbol> classes(CompilationUnitTree unit) {
    Set<ClassSymbol> classes = new HashSet<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof JCClassDecl declaration && declaration.sym != null) {
        classes.add(declaration.sym);
      }
    }
    return classes;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
