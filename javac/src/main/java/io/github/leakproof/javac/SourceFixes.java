package io.github.leakproof.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.finding.Ending;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.javac.fix.FixContext;
import io.github.leakproof.javac.fix.FixEngine;
import io.github.leakproof.javac.fix.FixRequest;
import io.github.leakproof.javac.fix.FixResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Asks the fix engine about findings. */
final class SourceFixes {
  private final JavacTrees trees;
  private final Types types;
  private final Elements elements;
  private final Settings settings;
  private final Traits traits;
  private final SourceVersion level;
  private final KnownReleases releases;

  SourceFixes(Context context, Settings settings, Catalogue catalogue, Hierarchy hierarchy) {
    JavacProcessingEnvironment environment = JavacProcessingEnvironment.instance(context);
    this.trees = JavacTrees.instance(context);
    this.types = environment.getTypeUtils();
    this.elements = environment.getElementUtils();
    this.level = environment.getSourceVersion();
    this.settings = settings;
    this.traits = catalogue.traits();
    this.releases = new KnownReleases(trees, context, catalogue, hierarchy);
  }

  /** The fixes of findings of one file, in the order of the findings. */
  List<FixResult> of(CompilationUnitTree unit, List<SourceFinding> findings) {
    FixContext file =
        new FixContext(unit, text(unit), trees, types, elements, settings, traits, level);
    return new FixEngine(file).fixTogether(findings.stream().map(this::request).toList());
  }

  private FixRequest request(SourceFinding found) {
    TreePath site = complete(found.path());
    Pattern check = found.finding().pattern();
    ReleaseForm release = found.finding().release();
    FixRequest request =
        FixRequest.of(check, site, release)
            .releasedBy(releases.names(check, release, site))
            .leakingOn(found.finding().kind())
            .endingAt(endings(found.finding()));
    return found
        .finding()
        .field()
        .flatMap(field -> variable(field, site))
        .map(request::inField)
        .orElse(request);
  }

  private static Map<Tree, Ending.Means> endings(Finding finding) {
    Map<Tree, Ending.Means> endings = new HashMap<>();
    for (Ending ending : finding.endings()) {
      if (ending.origin() instanceof TreePath path) {
        endings.merge(path.getLeaf(), ending.means(), Ending.Means::join);
      }
    }
    return endings;
  }

  /** The path with every tree on it; the flow graph's paths leave out what has no step. */
  private static TreePath complete(TreePath path) {
    TreePath complete = TreePath.getPath(path.getCompilationUnit(), path.getLeaf());
    return complete == null ? path : complete;
  }

  private Optional<VariableElement> variable(FieldRef field, TreePath from) {
    return owner(field, from).stream()
        .flatMap(owner -> ElementFilter.fieldsIn(owner.getEnclosedElements()).stream())
        .filter(candidate -> candidate.getSimpleName().contentEquals(field.name()))
        .findFirst();
  }

  /** The class that declares the field: one around the finding, or else one that has a name. */
  private Optional<TypeElement> owner(FieldRef field, TreePath from) {
    for (TreePath path = from; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof ClassTree) {
        Element element = trees.getElement(path);
        if (element instanceof TypeElement type
            && elements.getBinaryName(type).contentEquals(field.owner())) {
          return Optional.of(type);
        }
      }
    }
    return Optional.ofNullable(elements.getTypeElement(field.owner().replace('$', '.')));
  }

  private static String text(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
