package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Generics;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** The places of a body's variables. */
final class Locals {
  private final Code code;
  private final Webs webs;
  private final Generics generics;
  private final LocalScope scope;
  private final Map<Integer, Value> places = new HashMap<>();

  Locals(Code code, Generics generics, LocalScope scope) {
    this.code = code;
    this.webs = new Webs(code);
    this.generics = generics;
    this.scope = scope;
  }

  Webs webs() {
    return webs;
  }

  /** Says what the parameter in a slot is. */
  void parameter(int slot, Value value) {
    places.put(webs.ofParameter(slot), value);
  }

  /** The variable of a parameter of that type. */
  Place.Local parameter(int slot, String name, TypeRef type) {
    int web = webs.ofParameter(slot);
    Place.Local place = scope.local(name(web).orElse(name), declared(web, type));
    places.put(web, new Value.At(place, place.type()));
    return place;
  }

  /** The type in the table of local variables, if it says more. */
  private TypeRef declared(int web, TypeRef known) {
    return declared(web)
        .filter(t -> known.arguments().isEmpty() || !t.arguments().isEmpty())
        .orElse(known);
  }

  /** What a load reads. */
  Value load(int instruction) {
    int web = webs.ofLoad(instruction);
    Value known = places.get(web);
    return known != null ? known : variable(web, null);
  }

  /** The variable that a store writes. */
  Value.At store(int instruction, TypeRef type) {
    int web = webs.ofStore(instruction);
    Value known = places.get(web);
    return known instanceof Value.At at && at.place() instanceof Place.Local
        ? at
        : variable(web, type);
  }

  private Value.At variable(int web, @Nullable TypeRef stored) {
    TypeRef type =
        declared(web)
            .orElseGet(
                () ->
                    isBoolean(web)
                        ? TypeRef.of("boolean")
                        : Objects.requireNonNullElse(stored, TypeRef.of("java.lang.Object")));
    String name = name(web).orElseGet(() -> isForgotten(web) ? "" : "local#" + web);
    Value.At value = new Value.At(scope.local(name, type), type);
    places.put(web, value);
    return value;
  }

  /** Whether the table of local variables names the variable. */
  boolean isNamed(int web) {
    return name(web).isPresent();
  }

  /** Whether the method has such a table. */
  boolean areNamed() {
    return code.method().localVariables != null && !code.method().localVariables.isEmpty();
  }

  /** Whether compilers that name variables leave this one out: it ends where it is stored. */
  private boolean isForgotten(int web) {
    return areNamed() && webs.loads(web).isEmpty();
  }

  private Optional<String> name(int web) {
    return webs.variable(web).map(v -> v.name);
  }

  private Optional<TypeRef> declared(int web) {
    return webs.variable(web).map(v -> generics.type(v.signature, v.desc));
  }

  /** Whether a variable of unknown type is used as truth only. */
  private boolean isBoolean(int web) {
    boolean isAsked = false;
    for (int load : webs.loads(web)) {
      int next = code.opcode(load + 1);
      isAsked |= next == Opcodes.IFEQ || next == Opcodes.IFNE;
    }
    return isAsked && webs.stores(web).stream().allMatch(this::storesTruth);
  }

  private boolean storesTruth(int store) {
    int before = store - 1;
    while (before > 0 && code.at(before).getOpcode() < 0) {
      before--;
    }
    int opcode = before < 0 ? -1 : code.at(before).getOpcode();
    return opcode == Opcodes.ICONST_0
        || opcode == Opcodes.ICONST_1
        || opcode == Opcodes.INSTANCEOF
        || (code.at(before) instanceof MethodInsnNode call && call.desc.endsWith(")Z"));
  }
}
