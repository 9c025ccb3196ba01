package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/** The release call that a request's template describes. */
final class Release {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$(receiver|seconds|\\d+)?");
  private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(([^()]*)\\)");
  private static final Pattern ASKED = Pattern.compile("\\$\\.(\\w+)\\(");
  private static final String CLOSE = ".close()";
  private static final String RECEIVER = "$receiver.";

  private final Workshop shop;
  private final FixRequest request;
  private final Optional<String> soleArgument;

  Release(Workshop shop, FixRequest request) {
    this(shop, request, Optional.empty());
  }

  private Release(Workshop shop, FixRequest request, Optional<String> soleArgument) {
    this.shop = shop;
    this.request = request;
    this.soleArgument = soleArgument;
  }

  /** The same release, for an acquire whose argument is written nowhere. */
  Release withArgument(String text) {
    return new Release(shop, request, Optional.of(text));
  }

  private String template() {
    return request.release().template();
  }

  /**
   * Ensures that the catalogue knows a release.
   *
   * @throws Refused if it knows none
   */
  void check() throws Refused {
    if (template().isEmpty()) {
      throw new Refused("no release call is known for this type");
    }
  }

  /** The simple names of the methods that release. */
  Set<String> names() {
    Set<String> names = new HashSet<>(request.releaseNames());
    List<String> calls = calledMethods();
    if (!calls.isEmpty()) {
      names.add(calls.get(calls.size() - 1));
    }
    if (!template().startsWith(RECEIVER)) {
      names.add("close"); // of what wraps it
    }
    return names;
  }

  /**
   * The release call of a resource.
   *
   * @param resource the text that names the resource
   * @throws Refused if the template needs an argument that cannot be repeated
   */
  String text(String resource, Draft draft) throws Refused {
    check();
    return expand(template(), resource, draft);
  }

  private String expand(String template, String resource, Draft draft) throws Refused {
    String spelled = isOnThis() ? template.replaceFirst("^\\$(receiver)?\\.", "") : template;
    Matcher matcher =
        PLACEHOLDER.matcher(shop.imports.resolve(spelled, request.release().imports(), draft));
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(value(matcher.group(1), resource)));
    }
    return matcher.appendTail(text).toString();
  }

  private String value(String placeholder, String resource) throws Refused {
    if (placeholder == null) {
      return resource;
    }
    return switch (placeholder) {
      case "receiver" -> receiverText();
      case "seconds" -> String.valueOf(shop.code.context().settings().putTimeout().toSeconds());
      default -> argument(Integer.parseInt(placeholder));
    };
  }

  private String receiverText() throws Refused {
    TreePath receiver =
        Expressions.receiver(request.site())
            .orElseThrow(() -> new Refused("the acquire call has no written receiver"));
    if (!shop.expressions.isRepeatable(receiver)) {
      throw new Refused("the receiver of the acquire call cannot be evaluated twice");
    }
    return shop.source.of(receiver.getLeaf());
  }

  private String argument(int index) throws Refused {
    if (soleArgument.isPresent() && index == 0) {
      return soleArgument.get();
    }
    List<? extends ExpressionTree> arguments =
        request.site().getLeaf() instanceof MethodInvocationTree call
            ? call.getArguments()
            : request.site().getLeaf() instanceof NewClassTree creation
                ? creation.getArguments()
                : List.of();
    if (index >= arguments.size()) {
      throw new Refused("the acquire call has no argument " + index);
    }
    Tree argument = arguments.get(index);
    if (!request.isWait()
        && !shop.expressions.isRepeatable(new TreePath(request.site(), argument))
        && !Expressions.isPlain(argument)) {
      throw new Refused("an argument of the acquire call cannot be evaluated twice");
    }
    return shop.source.of(argument);
  }

  /** The simple name of the first method that the template calls. */
  String timedName() {
    Matcher first = Pattern.compile("\\.(\\w+)\\(").matcher(template());
    return first.find() ? first.group(1) : "";
  }

  /**
   * The calls that release a resource, at or below the root: of its own methods, and, where a
   * second release would do harm, of helpers.
   */
  List<TreePath> existing(TreePath root, Predicate<TreePath> isResource) {
    return Code.find(root, p -> isDirect(p, isResource) || isHelper(p, isResource));
  }

  /** Whether a release in the region is given something else than what has that name. */
  boolean isOfOther(Region region, Predicate<TreePath> isResource, String name) {
    return region.statements().stream()
        .flatMap(statement -> existing(region.path(statement), isResource).stream())
        .map(path -> ((MethodInvocationTree) path.getLeaf()).getArguments())
        .anyMatch(
            arguments ->
                !arguments.isEmpty()
                    && arguments.stream().noneMatch(a -> shop.source.of(a).equals(name)));
  }

  private boolean isDirect(TreePath path, Predicate<TreePath> isResource) {
    return path.getLeaf() instanceof MethodInvocationTree call
        && names().contains(Expressions.methodName(call))
        && (isOn(path, isResource) || isGivenBack(path, call, isResource));
  }

  /** Whether what the acquire call returned goes back to the object that has returned it. */
  private boolean isGivenBack(
      TreePath path, MethodInvocationTree call, Predicate<TreePath> isResource) {
    return !request.isHold()
        && needsResult()
        && call.getArguments().stream().anyMatch(a -> isResource.test(new TreePath(path, a)));
  }

  /** Whether the call releases the resource, but not as its own method. */
  boolean isHelper(TreePath path, Predicate<TreePath> isResource) {
    return request.isHold()
        && path.getLeaf() instanceof MethodInvocationTree
        && request.isRelease(path.getLeaf())
        && !isDirect(path, isResource);
  }

  /**
   * Ensures that a release at the end would not be a second one.
   *
   * @throws Refused if other code may have released it, or may do so later
   */
  void checkSole(TreePath body, Predicate<TreePath> isResource) throws Refused {
    if (!request.isHold()) {
      return;
    }
    if (!Code.find(body, p -> request.isDoubtful(p.getLeaf()) && !isDirect(p, isResource))
        .isEmpty()) {
      throw new Refused("a call releases it under a condition of its own");
    }
    if (!Code.find(body, p -> request.isHandOver(p.getLeaf())).isEmpty()) {
      throw new Refused("somebody else takes it over on some path");
    }
  }

  /** Whether a call is made on the resource; of a resource that is this object, without saying. */
  boolean isOn(TreePath call, Predicate<TreePath> isResource) {
    return Expressions.receiver(call).map(isResource::test).orElseGet(this::isOnThis);
  }

  /** Whether the release belongs to the receiver of the acquire call, and that is not written. */
  boolean isOnThis() {
    return request.site().getLeaf() instanceof MethodInvocationTree
        && Expressions.receiver(request.site()).isEmpty()
        && (template().startsWith(RECEIVER) || !isOnResult());
  }

  /**
   * Whether the acquire call returns an object that is released by itself: a guard, a file lock.
   */
  boolean isOnResult() {
    TypeMirror result = shop.code.context().trees().getTypeMirror(request.site());
    return result != null && Code.isObject(result) && template().startsWith("$.");
  }

  /** Whether the release is a method of the resource itself, not of a part of it. */
  boolean isOfWhole() {
    return template().startsWith("$.") && calledMethods().size() == 1;
  }

  /** Whether the release needs what the acquire call returns: a stamp. */
  boolean needsResult() {
    return template().startsWith(RECEIVER)
        && template().substring(RECEIVER.length()).matches(".*\\$(?!\\w).*");
  }

  /**
   * The checked exceptions that the release of a resource of that type declares.
   *
   * @throws Refused if the type has no such release
   */
  List<TypeMirror> thrown(TypeMirror resource) throws Refused {
    List<String> calls = calledMethods();
    if (calls.isEmpty()) {
      return List.of();
    }
    Optional<String> lacking = lacking(resource);
    if (lacking.isPresent()) {
      throw new Refused("the declared type of the variable has no method " + lacking.get());
    }
    Optional<TypeMirror> owner = Optional.of(resource);
    if (!template().startsWith("$")) {
      owner = staticOwner();
    }
    for (String name : calls.subList(0, calls.size() - 1)) {
      owner = owner.flatMap(t -> result(t, name));
    }
    String last = calls.get(calls.size() - 1);
    if (owner.filter(t -> !methods(t, last).isEmpty()).isEmpty()) {
      throw new Refused("the declared type of the variable has no method " + last);
    }
    return shop.exceptions.checked(thrown(owner.get(), last));
  }

  /**
   * The part of the resource that can stand in a try-with-resources header, and its type; {@code $}
   * is the resource itself.
   */
  Optional<Closeable> closeable(TypeMirror resource) {
    if (lacking(resource).isPresent()) {
      return header("$", resource);
    } else if (!template().startsWith("$") || !template().endsWith(CLOSE)) {
      return request.release().autoCloseable() ? header("$", resource) : Optional.empty();
    }
    Optional<TypeMirror> owner = Optional.of(resource);
    List<String> calls = calledMethods();
    for (String name : calls.subList(0, calls.size() - 1)) {
      owner = owner.flatMap(t -> result(t, name));
    }
    String part = template().substring(0, template().length() - CLOSE.length());
    return owner.flatMap(t -> header(part, t));
  }

  /** The method of the resource that the release begins with, if it is none of a wrapper's type. */
  private Optional<String> lacking(TypeMirror variable) {
    Matcher asked = ASKED.matcher(template());
    return asked.find()
        ? Optional.of(asked.group(1)).filter(name -> methods(variable, name).isEmpty())
        : Optional.empty();
  }

  private Optional<Closeable> header(String part, TypeMirror type) {
    return shop.code.isSubtype(type, "java.lang.AutoCloseable")
        ? Optional.of(new Closeable(part, type, shop.exceptions.checked(thrown(type, "close"))))
        : Optional.empty();
  }

  /**
   * What a try-with-resources header holds.
   *
   * @param template its text, with {@code $} for the resource
   * @param type its type
   * @param thrown the checked exceptions of its {@code close}
   */
  record Closeable(String template, TypeMirror type, List<TypeMirror> thrown) {
    boolean isWhole() {
      return template.equals("$");
    }

    String text(String resource) {
      return template.replace("$", resource);
    }
  }

  private List<String> calledMethods() {
    List<String> names = new ArrayList<>();
    Matcher matcher = CALL.matcher(template());
    if (template().startsWith("$")) {
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    } else {
      Matcher first = Pattern.compile("\\.(\\w+)\\(").matcher(template());
      if (first.find()) {
        names.add(first.group(1));
      }
    }
    return names;
  }

  private Optional<TypeMirror> staticOwner() {
    String simple = template().replaceAll("\\..*", "");
    return request.release().imports().stream()
        .filter(c -> c.endsWith("." + simple))
        .map(c -> shop.code.elements().getTypeElement(c))
        .filter(e -> e != null)
        .map(Element::asType)
        .findFirst();
  }

  private Optional<TypeMirror> result(TypeMirror owner, String method) {
    return methods(owner, method).stream()
        .filter(m -> m.getParameters().isEmpty())
        .findFirst()
        .map(m -> signature(owner, m).getReturnType());
  }

  private ExecutableType signature(TypeMirror owner, ExecutableElement method) {
    return owner instanceof DeclaredType declared
        ? (ExecutableType) shop.code.types().asMemberOf(declared, method)
        : (ExecutableType) method.asType();
  }

  private List<TypeMirror> thrown(TypeMirror owner, String method) {
    int arity = template().contains("()") || method.equals("close") ? 0 : 1;
    List<ExecutableElement> overloads = methods(owner, method);
    return overloads.stream()
        .filter(m -> overloads.size() == 1 || Math.min(m.getParameters().size(), 1) == arity)
        .findFirst()
        .map(m -> List.<TypeMirror>copyOf(signature(owner, m).getThrownTypes()))
        .orElse(List.of());
  }

  /** The methods of a type with that name, those of the type itself first. */
  List<ExecutableElement> methods(TypeMirror owner, String name) {
    TypeMirror type = owner instanceof TypeVariable variable ? variable.getUpperBound() : owner;
    if (!(shop.code.types().asElement(type) instanceof TypeElement element)) {
      return List.of();
    }
    return ElementFilter.methodsIn(shop.code.elements().getAllMembers(element)).stream()
        .filter(m -> m.getSimpleName().contentEquals(name))
        .toList();
  }
}
