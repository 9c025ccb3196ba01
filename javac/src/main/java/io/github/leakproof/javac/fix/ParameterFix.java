package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Releases a parameter that a callback's body owns. */
final class ParameterFix implements Strategy {

  private final Workshop shop;
  private final SourceText source;

  ParameterFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /** What stands around the body. */
  private record Frame(String opener, List<String> closers) {}

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    TreePath owner = site.getParentPath();
    if (owner.getLeaf() instanceof MethodTree method && method.getName().contentEquals("<init>")) {
      throw new Refused("the parameter belongs to a constructor");
    }
    Element parameter = shop.code.element(site).orElseThrow(() -> new Refused("a name is unknown"));
    TreePath body = body(owner);
    if (shop.uses.isAssigned(body, parameter)) {
      throw new Refused("the parameter is assigned");
    }
    Draft draft =
        shop.draft(site, "Release " + parameter.getSimpleName() + " at the end of the callback");
    boolean maybeNull = maybeNull(owner);
    if (body.getLeaf() instanceof BlockTree block) {
      inBlock(draft, request, body, block, parameter, maybeNull);
    } else {
      inExpression(draft, request, owner, parameter, maybeNull);
    }
    return draft;
  }

  private static TreePath body(TreePath owner) throws Refused {
    Tree leaf = owner.getLeaf();
    Tree body =
        leaf instanceof MethodTree method
            ? method.getBody()
            : leaf instanceof LambdaExpressionTree lambda ? lambda.getBody() : null;
    if (body == null) {
      throw new Refused("the parameter belongs to no body");
    }
    return new TreePath(owner, body);
  }

  /** A handler that is given a result or an error may be given null. */
  private static boolean maybeNull(TreePath owner) {
    return owner.getLeaf() instanceof LambdaExpressionTree lambda
        && lambda.getParameters().size() > 1;
  }

  private void inBlock(
      Draft draft,
      FixRequest request,
      TreePath body,
      BlockTree block,
      Element parameter,
      boolean maybeNull)
      throws Refused {
    if (block.getStatements().isEmpty()) {
      intoEmpty(draft, request, body, block, parameter, maybeNull);
      return;
    }
    Region whole = new Region(body, block.getStatements(), 0, block.getStatements().size());
    Escapes escapes = new Escapes(shop, request);
    Optional<String> escape = escapes.otherThanReturn(whole, parameter);
    if (escape.isPresent() || !escapes.returns(whole, parameter).isEmpty()) {
      throw new Refused(escape.orElse("it is returned on some path"));
    }
    OldReleases old = new OldReleases(shop, request, parameter);
    Optional<StatementTree> ending =
        old.ending(whole).map(c -> (StatementTree) shop.removal.whole(c).getLeaf());
    boolean atEnd = ending.filter(s -> s == whole.last()).isPresent();
    Region region = atEnd ? whole.until(whole.to() - 1) : whole;
    if (region.isEmpty()) {
      throw new Refused("it is released right away");
    }
    if (old.isReleasedByFirst(region)) {
      throw new Refused("the body releases it already");
    }
    Frame frame = frame(draft, request, region.path(region.first()), parameter, maybeNull);
    String indent = source.indentAt(source.start(region.first()));
    int opened = shop.wrapping.openInside(draft, block, region, indent, frame.opener());
    String closer = shop.wrapping.lines(indent, frame.closers());
    if (atEnd) {
      shop.wrapping.closeAt(draft, whole.last(), opened, indent, closer);
    } else {
      shop.wrapping.close(draft, region, opened, indent, closer);
    }
    old.remove(draft, region);
  }

  private void intoEmpty(
      Draft draft,
      FixRequest request,
      TreePath body,
      BlockTree block,
      Element parameter,
      boolean maybeNull)
      throws Refused {
    String text = source.of(block);
    if (text.contains("//")) {
      throw new Refused("the body is empty");
    }
    List<String> lines = release(draft, request, body, parameter, maybeNull);
    String outer = source.indentAt(source.start(block));
    String inner = outer + source.indentUnit();
    int close = source.end(block) - 1;
    int from = source.isFirstInLine(close) ? source.start(block) + 1 : close;
    draft.replace(
        from,
        close,
        source.newline() + inner + shop.wrapping.lines(inner, lines) + source.newline() + outer);
  }

  private List<String> release(
      Draft draft, FixRequest request, TreePath place, Element parameter, boolean maybeNull)
      throws Refused {
    Release release = shop.release(request);
    if (!shop.exceptions.allows(place, release.thrown(parameter.asType()))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    String name = parameter.getSimpleName().toString();
    List<String> call = List.of(release.text(name, draft) + ";");
    return maybeNull ? shop.wrapping.blockLines("if (" + name + " != null) {", call) : call;
  }

  private Frame frame(
      Draft draft, FixRequest request, TreePath place, Element parameter, boolean maybeNull)
      throws Refused {
    TypeMirror type = parameter.asType();
    Optional<Release.Closeable> header =
        shop.release(request).closeable(type).filter(h -> h.isWhole() || !maybeNull);
    String name = parameter.getSimpleName().toString();
    if (header.isEmpty()) {
      return new Frame(
          "try {",
          shop.wrapping.blockLines(
              "} finally {", release(draft, request, place, parameter, maybeNull)));
    }
    List<String> closers = shop.closing.lines(draft, place, header.get().thrown());
    if (header.get().isWhole()) {
      return new Frame("try (" + resource(draft, place, parameter) + ") {", closers);
    }
    TypeMirror partType = header.get().type();
    String part = shop.imports.text(partType, draft) + " " + shop.names.after(place, partType);
    return new Frame("try (" + part + " = " + header.get().text(name) + ") {", closers);
  }

  /** The parameter as a resource: older code has to declare a variable for it. */
  private String resource(Draft draft, TreePath place, Element parameter) throws Refused {
    String name = parameter.getSimpleName().toString();
    if (shop.code.context().level().compareTo(SourceVersion.RELEASE_9) >= 0) {
      return name;
    }
    TypeMirror type = parameter.asType();
    String variable = shop.names.of(place, name);
    return shop.imports.text(type, draft) + " " + variable + " = " + name;
  }

  /** {@code response -> response.code()}. */
  private void inExpression(
      Draft draft, FixRequest request, TreePath lambda, Element parameter, boolean maybeNull)
      throws Refused {
    LambdaBody body = LambdaBody.of(shop, lambda);
    if (body.returnsValue() && new Escapes(shop, request).isCloseable(body.path())) {
      throw new Refused("it is returned on some path");
    }
    Frame frame = frame(draft, request, body.path(), parameter, maybeNull);
    body.enclose(draft, List.of(frame.opener()), frame.closers());
  }
}
