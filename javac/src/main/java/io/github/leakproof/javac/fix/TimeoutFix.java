package io.github.leakproof.javac.fix;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Gives a network call a timeout. A template {@code $receiver.call(…)} replaces the call; {@code
 * made|$.call(…)|used} replaces it by a use of what is made instead; {@code $.call(…)} becomes a
 * statement right behind the making of the connection; any other one is a link of the chain that
 * builds the request.
 */
final class TimeoutFix implements Strategy {
  private static final String RECEIVER = "$receiver";
  private static final String REPLACING = RECEIVER + ".";
  private static final String STATEMENT = "$.";

  private final Workshop shop;
  private final SourceText source;
  private final TimeoutStatement statement;
  private final TimeoutLink link;

  TimeoutFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
    LocalValues values = new LocalValues(shop);
    this.statement = new TimeoutStatement(shop, values);
    this.link = new TimeoutLink(shop, values);
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    String template = request.release().template();
    if (template.isEmpty()) {
      throw new Refused("no single call sets a timeout here");
    }
    if (request.site().getLeaf() instanceof MemberReferenceTree) {
      throw new Refused("a method reference leaves no place for the timeout");
    }
    Draft draft = shop.draft(request.site(), "Set a timeout");
    String text = shop.imports.resolve(timed(template), request.release().imports(), draft);
    String[] parts = text.split("\\|");
    if (parts.length > 1) {
      String type = request.release().imports().get(0);
      remake(draft, request.site(), parts, type);
    } else if (template.startsWith(REPLACING)) {
      replaceBehindReceiver(draft, request.site(), text.substring(RECEIVER.length()));
    } else if (template.startsWith(STATEMENT)) {
      statement.add(draft, request.site(), text);
    } else {
      link.add(draft, request.site(), text);
    }
    return draft;
  }

  private String timed(String template) {
    long seconds = shop.code.context().settings().requestTimeout().toSeconds();
    return template
        .replace("$seconds", Long.toString(seconds))
        .replace("$millis", Long.toString(seconds * 1000));
  }

  /** What is made is given its timeout by a method, and then used as the call was. */
  private void remake(Draft draft, TreePath site, String[] parts, String type) throws Refused {
    TypeElement made = (TypeElement) shop.code.types().asElement(shop.code.type(type));
    String method = new TimingMethod(shop).add(draft, site, made, parts[1]);
    String before = parts[2].substring(0, parts[2].indexOf('$'));
    String behind = parts[2].substring(parts[2].indexOf('$') + 1);
    if (parts[0].startsWith(RECEIVER)) {
      draft.insert(source.start(receiver(site)), before + method + "(");
      String rest = parts[0].substring(RECEIVER.length());
      replaceBehindReceiver(draft, site, rest + ")" + behind);
    } else if (site.getLeaf() instanceof NewClassTree creation && creation.getClassBody() != null) {
      throw new Refused("an anonymous class is made here");
    } else {
      draft.replace(site.getLeaf(), before + method + "(" + parts[0] + ")" + behind);
    }
  }

  private void replaceBehindReceiver(Draft draft, TreePath site, String text) throws Refused {
    int end = source.end(receiver(site));
    String rest = source.text().substring(end, source.end(site.getLeaf()));
    String blanks = rest.substring(0, rest.length() - rest.stripLeading().length());
    draft.replace(end, source.end(site.getLeaf()), blanks + text);
  }

  private static Tree receiver(TreePath site) throws Refused {
    Optional<TreePath> receiver =
        site.getLeaf() instanceof MethodInvocationTree
            ? Expressions.receiver(site)
            : Optional.empty();
    return receiver.orElseThrow(() -> new Refused("the call has no written receiver")).getLeaf();
  }
}
