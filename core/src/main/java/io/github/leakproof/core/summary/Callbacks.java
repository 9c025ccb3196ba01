package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that tell somebody of an exception: a listener's, a callback's. Whoever implements the
 * interface answers for it, and that may be code that nobody sees here, whatever its
 * implementations in this compilation do. A text beside the exception makes it a matter of a log.
 */
final class Callbacks {
  private static final String TEXT = "java.lang.String";

  private final Program program;
  private final Map<String, Boolean> listeners = new HashMap<>();

  Callbacks(Program program) {
    this.program = program;
  }

  /** Whether the call tells a callback of the exception that goes by these names. */
  boolean areTold(Call call, Map<AccessPath, Role> entries) {
    MethodRef method = call.method();
    return call.dispatch() == Event.Dispatch.VIRTUAL
        && !method.parameterTypes().contains(TEXT)
        && entries.keySet().stream().anyMatch(n -> n.isPlace() && Argument.index(n.root()) >= 0)
        && listeners.computeIfAbsent(method.owner(), this::isListener);
  }

  /**
   * Whether the type only has methods without a body that tell of something and ask for nothing.
   */
  private boolean isListener(String type) {
    List<MethodUnit> methods =
        program.classNamed(type).map(unit -> unit.methods()).orElse(List.of());
    return !methods.isEmpty()
        && methods.stream()
            .allMatch(
                method ->
                    method.flags().contains(MethodUnit.Flag.ABSTRACT)
                        && method.ref().returnType().equals("void"));
  }
}
