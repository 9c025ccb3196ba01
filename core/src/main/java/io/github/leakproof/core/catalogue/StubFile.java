package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.List;

/**
 * A stub file under way.
 *
 * @param name as errors cite it
 */
record StubFile(String name) {

  /** An error at a node of the file. */
  CatalogueException error(Node node, String problem) {
    return error(node.getBegin().map(p -> p.line).orElse(1), problem);
  }

  /** An error at a line of the file. */
  CatalogueException error(int line, String problem) {
    return new CatalogueException(name + ":" + line + ": " + problem);
  }

  List<StubAnnotation> annotations(NodeList<AnnotationExpr> annotations) {
    return annotations.stream().map(a -> new StubAnnotation(a, this)).toList();
  }
}
