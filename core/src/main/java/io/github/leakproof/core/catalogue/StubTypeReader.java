package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.leakproof.core.catalogue.StubType.StubMethod;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the type declarations of one compilation unit. */
final class StubTypeReader {
  private static final String VOID = "void";

  private final StubFile file;
  private final StubNames names;
  private final Map<String, Protocol> protocols;
  private final List<StubType> types = new ArrayList<>();

  StubTypeReader(StubFile file, StubNames names, Map<String, Protocol> protocols) {
    this.file = file;
    this.names = names;
    this.protocols = protocols;
  }

  /** Notes the protocols that a type and its members declare, for use in any file. */
  void collectProtocols(TypeDeclaration<?> type) {
    collectProtocols(type, names.declared(type.getNameAsString()));
  }

  private void collectProtocols(TypeDeclaration<?> type, String name) {
    names.enter(type, name);
    for (StubAnnotation annotation : file.annotations(type.getAnnotations())) {
      if (annotation.name().equals("Resource") || annotation.name().equals("Protocol")) {
        protocols.put(name, new ProtocolReader(names).read(annotation));
      }
    }
    for (TypeDeclaration<?> nested : nested(type)) {
      collectProtocols(nested, name + "$" + nested.getNameAsString());
    }
  }

  private static List<? extends TypeDeclaration<?>> nested(TypeDeclaration<?> type) {
    return type.getMembers().stream()
        .filter(TypeDeclaration.class::isInstance)
        .map(m -> (TypeDeclaration<?>) m)
        .toList();
  }

  /** The type and its member types. */
  List<StubType> read(TypeDeclaration<?> type) {
    types.clear();
    read(type, names.declared(type.getNameAsString()), Optional.empty());
    return List.copyOf(types);
  }

  private void read(TypeDeclaration<?> type, String name, Optional<String> outerVersions) {
    names.enter(type, name);
    names.pushVariables(variables(type));
    Optional<String> onlyIn = outerVersions;
    boolean unbounded = false;
    boolean passing = false;
    boolean borrows = false;
    boolean exempt = false;
    boolean acquiring = false;
    List<ResourceType> resources = new ArrayList<>();
    List<StubMethod> methods = new ArrayList<>();
    for (StubAnnotation annotation : file.annotations(type.getAnnotations())) {
      switch (annotation.name()) {
        case "Resource" -> resources.addAll(resources(name, annotation));
        case "Unbounded" -> unbounded = true;
        case "Passing" -> passing = true;
        case "NotOwning" -> borrows = true;
        case "Acquires" -> acquiring = true;
        case "OnlyIn" -> onlyIn = annotation.text("value");
        case "MustCall", "InheritableMustCall" -> {
          exempt = annotation.list("value").isEmpty();
          methods.addAll(releases(type, annotation));
        }
        case "Awaits" -> methods.add(awaiting(annotation));
        default -> {}
      }
    }
    Optional<String> versions = onlyIn;
    for (var member : type.getMembers()) {
      if (member instanceof CallableDeclaration<?> callable) {
        method(callable, name, versions).ifPresent(methods::add);
      }
    }
    if (acquiring) {
      methods.add(construction(type, name, versions));
    }
    types.add(
        new StubType(
            name,
            type.getBegin().map(p -> p.line).orElse(1),
            versions,
            resources,
            exempt,
            unbounded,
            passing,
            borrows,
            methods));
    nested(type).forEach(t -> read(t, name + "$" + t.getNameAsString(), versions));
    names.popVariables();
  }

  private List<ResourceType> resources(String name, StubAnnotation annotation) {
    Protocol protocol = protocols.get(name);
    boolean delivered = annotation.flag("delivered", false);
    boolean perCall = annotation.flag("perCall", false);
    boolean lazy = annotation.flag("lazy", false);
    boolean exclusive = annotation.flag("exclusive", false);
    List<TypeRef> narrowed =
        protocol.types().isEmpty() ? List.of(TypeRef.of(name)) : protocol.types();
    return narrowed.stream()
        .map(
            t ->
                new ResourceType(
                    t, protocol.pattern(), delivered, perCall, lazy, exclusive, protocol.release()))
        .toList();
  }

  /** What is said of all methods with one parameter that only subclasses declare. */
  private StubMethod awaiting(StubAnnotation annotation) {
    annotation.allow("fix", "imports");
    Effect await =
        new WaitEffect.Await(
            Slot.RECEIVER,
            WaitEffect.Await.Report.EACH,
            new ProtocolReader(names).release(annotation, "fix"));
    MethodModel any =
        new MethodModel(MethodModel.ANY, List.of(MethodModel.ANY), new CallModel(List.of(await)));
    return new StubMethod(any, VOID, false, 1, Optional.of("subclasses"));
  }

  /** All constructors that have no entry of their own. */
  private StubMethod construction(TypeDeclaration<?> type, String name, Optional<String> versions) {
    Protocol protocol = protocols.get(name);
    CallModel model = new CallModel(List.of(AcquireReader.plain(protocol, Slot.RESULT)));
    return new StubMethod(
        new MethodModel(MethodRef.CONSTRUCTOR, MethodModel.ALL, model),
        VOID,
        false,
        type.getBegin().map(p -> p.line).orElse(1),
        versions);
  }

  private List<StubMethod> releases(TypeDeclaration<?> type, StubAnnotation mustCall) {
    Effect release =
        new ResourceEffect.Release(
            Slot.RECEIVER, false, java.util.OptionalInt.empty(), List.of(), Optional.empty());
    return mustCall.list("value").stream()
        .filter(m -> type.getMethodsByName(m).isEmpty())
        .map(m -> new MethodModel(m, List.of(), new CallModel(List.of(release))))
        .map(m -> new StubMethod(m, VOID, false, 1, Optional.empty()))
        .toList();
  }

  private Optional<StubMethod> method(
      CallableDeclaration<?> callable, String owner, Optional<String> typeVersions) {
    names.pushVariables(
        callable.getTypeParameters().stream().map(TypeParameter::getNameAsString).toList());
    List<StubAnnotation> annotations = file.annotations(callable.getAnnotations());
    String returnType =
        callable instanceof MethodDeclaration method ? names.erased(method.getType()) : VOID;
    Optional<List<Effect>> effects =
        new EffectReader(file, names, protocols, callable, owner).read();
    Optional<String> onlyIn =
        annotations.stream()
            .filter(a -> a.name().equals("OnlyIn"))
            .findFirst()
            .flatMap(a -> a.text("value"))
            .or(() -> typeVersions);
    String name =
        callable instanceof ConstructorDeclaration
            ? MethodRef.CONSTRUCTOR
            : callable.getNameAsString();
    List<String> parameters = callable.getParameters().stream().map(this::erased).toList();
    names.popVariables();
    return effects.map(
        e ->
            new StubMethod(
                new MethodModel(name, parameters, new CallModel(e)),
                returnType,
                callable.isStatic(),
                callable.getName().getBegin().map(p -> p.line).orElse(1),
                onlyIn));
  }

  private String erased(Parameter parameter) {
    return names.erased(parameter.getType()) + (parameter.isVarArgs() ? "[]" : "");
  }

  private static List<String> variables(TypeDeclaration<?> type) {
    NodeList<TypeParameter> parameters =
        type instanceof NodeWithTypeParameters<?> generic
            ? generic.getTypeParameters()
            : new NodeList<>();
    return parameters.stream().map(TypeParameter::getNameAsString).toList();
  }
}
