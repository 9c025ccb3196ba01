package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.OwnershipAnnotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads ownership annotations off methods and those that they override. */
public final class ClassFileContracts {
  private final ClassFiles files;
  private final ClassFileHierarchy hierarchy;

  /** Contracts of the methods that {@code files} declare. */
  public ClassFileContracts(ClassFiles files, ClassFileHierarchy hierarchy) {
    this.files = files;
    this.hierarchy = hierarchy;
  }

  /**
   * The method's contract; what it does not say, the methods that it overrides may.
   *
   * @param parameters the number of parameters that the source has
   */
  public Contract of(Declared method, int parameters) {
    Reader reader = new Reader(parameters);
    lineage(method).forEach(reader::add);
    return reader.contract();
  }

  private List<MethodNode> lineage(Declared method) {
    List<MethodNode> result = new ArrayList<>(List.of(method.method()));
    if (!method.is(Opcodes.ACC_STATIC) && !method.method().name.equals("<init>")) {
      for (String type : hierarchy.supertypes(method.owner().name())) {
        if (!type.equals(method.owner().name())) {
          files
              .named(type)
              .flatMap(f -> f.method(method.method().name, method.method().desc))
              .ifPresent(result::add);
        }
      }
    }
    return result;
  }

  /** Collects what the methods of one lineage say. */
  private static final class Reader {
    private final int parameters;
    private final Set<Integer> owning = new HashSet<>();
    private final Set<Integer> notOwning = new HashSet<>();
    private final Set<Integer> aliases = new HashSet<>();
    private final Map<Integer, Set<String>> called = new HashMap<>();
    private boolean resultNotOwning;
    private boolean resultOwning;

    Reader(int parameters) {
      this.parameters = parameters;
    }

    Contract contract() {
      return new Contract(owning, notOwning, aliases, called, resultNotOwning, resultOwning);
    }

    void add(MethodNode method) {
      int count = Type.getArgumentTypes(method.desc).length;
      for (int i = 0; i < parameters; i++) {
        for (AnnotationNode mark : Annotations.onParameter(method, parameters - 1 - i, count)) {
          addParameter(i, Annotations.name(mark));
        }
      }
      for (AnnotationNode mark : Annotations.onResult(method)) {
        String name = Annotations.name(mark);
        resultOwning |= OwnershipAnnotations.OWNING.contains(name);
        resultNotOwning |= OwnershipAnnotations.NOT_OWNING.contains(name) || owesNothing(mark);
        if (OwnershipAnnotations.ENSURES_CALLED.contains(name)) {
          addCalled(mark);
        } else if (OwnershipAnnotations.ENSURES_CALLED_LIST.contains(name)) {
          Annotations.values(mark, "value").forEach(v -> addCalled((AnnotationNode) v));
        }
      }
    }

    private void addParameter(int index, String name) {
      if (OwnershipAnnotations.OWNING.contains(name)) {
        owning.add(index);
      } else if (OwnershipAnnotations.NOT_OWNING.contains(name)) {
        notOwning.add(index);
      } else if (OwnershipAnnotations.ALIAS.contains(name)) {
        aliases.add(index);
      }
    }

    private static boolean owesNothing(AnnotationNode mark) {
      return OwnershipAnnotations.MUST_CALL.contains(Annotations.name(mark))
          && Annotations.values(mark, "value").isEmpty();
    }

    /** Parameters are named {@code #1}, {@code #2} …; other expressions are left out. */
    private void addCalled(AnnotationNode mark) {
      Set<String> methods = new HashSet<>();
      Annotations.values(mark, "methods").forEach(m -> methods.add((String) m));
      for (Object expression : Annotations.values(mark, "value")) {
        String text = expression.toString();
        if (text.equals("this")) {
          called.computeIfAbsent(Contract.RECEIVER, k -> new HashSet<>()).addAll(methods);
        } else if (text.matches("#\\d{1,3}")) {
          int index = Integer.parseInt(text.substring(1)) - 1;
          called.computeIfAbsent(index, k -> new HashSet<>()).addAll(methods);
        }
      }
    }
  }
}
