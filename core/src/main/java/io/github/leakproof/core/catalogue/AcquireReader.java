package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the annotations that create obligations; what they leave out, the value's type says. */
final class AcquireReader {
  private final ProtocolReader forms;
  private final StubNames names;
  private final Map<String, Protocol> protocols;
  private final SlotReader slots;
  private final CallableDeclaration<?> method;
  private final String owner;

  AcquireReader(
      ProtocolReader forms,
      StubNames names,
      Map<String, Protocol> protocols,
      SlotReader slots,
      CallableDeclaration<?> method,
      String owner) {
    this.forms = forms;
    this.names = names;
    this.protocols = protocols;
    this.slots = slots;
    this.method = method;
    this.owner = owner;
  }

  /**
   * What {@code @Acquires} says.
   *
   * @param value the value that carries the obligation unless the annotation names another
   */
  Effect read(StubAnnotation annotation, Slot value) {
    annotation.allow(
        "check",
        "on",
        "when",
        "amount",
        "unless",
        "types",
        "receiverAnnotation",
        "release",
        "imports",
        "autoCloseable");
    Slot on = annotation.text("on").map(s -> slots.slot(annotation, s)).orElse(value);
    List<TypeRef> types = forms.types(annotation, "types");
    Protocol protocol = protocol(on, types);
    if (protocol == null && !annotation.has("check")) {
      throw annotation.error("@Acquires needs a check: the value's type is no @Resource");
    }
    return new ResourceEffect.Acquire(
        forms.pattern(annotation, "check").orElseGet(() -> protocol.pattern()),
        on,
        outcome(annotation),
        slots.parameter(annotation, "amount"),
        slots.conditions(annotation, "unless"),
        types.isEmpty() && protocol != null && !annotation.has("check") ? protocol.types() : types,
        annotation.text("receiverAnnotation").map(names::resolve),
        annotation.has("release") || protocol == null
            ? forms.release(annotation, "release")
            : protocol.release());
  }

  private @Nullable Protocol protocol(Slot on, List<TypeRef> types) {
    return types.isEmpty() ? protocols.get(type(on)) : protocols.get(types.get(0).name());
  }

  private String type(Slot slot) {
    if (slot.isArgument()) {
      return names.erased(method.getParameter(slot.index()).getType());
    }
    return slot.equals(Slot.RESULT) && method instanceof MethodDeclaration m
        ? names.erased(m.getType())
        : owner;
  }

  private static Outcome outcome(StubAnnotation annotation) {
    Optional<String> when = annotation.text("when");
    if (when.isEmpty()) {
      return new Outcome.Returned();
    }
    return switch (when.get()) {
      case "TRUE" -> new Outcome.ReturnedTrue();
      case "SOMETHING" -> new Outcome.ReturnedSomething();
      default -> new Outcome.Threw(StubNames.binary(when.get()));
    };
  }

  /** {@code @Owning} on a method whose result's type has a protocol. */
  Optional<Effect> owningResult() {
    return Optional.ofNullable(protocols.get(type(Slot.RESULT))).map(p -> plain(p, Slot.RESULT));
  }

  /** {@code @CreatesMustCallFor("this")} on a method of a type with a protocol. */
  Optional<Effect> recreated(StubAnnotation annotation) {
    boolean ofThis = annotation.text("value").orElse("this").equals("this");
    return ofThis && !(method instanceof ConstructorDeclaration)
        ? Optional.ofNullable(protocols.get(owner)).map(p -> plain(p, Slot.RECEIVER))
        : Optional.empty();
  }

  /** The acquire that a protocol states. */
  static Effect plain(Protocol protocol, Slot on) {
    return new ResourceEffect.Acquire(
        protocol.pattern(),
        on,
        new Outcome.Returned(),
        OptionalInt.empty(),
        List.of(),
        protocol.types(),
        Optional.empty(),
        protocol.release());
  }
}
