package io.github.leakproof.core.bytecode.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** Finds the declarations that calls name, in the named class or inherited. */
public final class Methods {
  private final ClassFiles files;
  private final ClassFileHierarchy hierarchy;
  private final Map<String, Optional<Declared>> known = new HashMap<>();
  private final Map<String, Optional<Declared.Field>> fields = new HashMap<>();

  /** A look-up among {@code files}. */
  public Methods(ClassFiles files, ClassFileHierarchy hierarchy) {
    this.files = files;
    this.hierarchy = hierarchy;
  }

  /** The declaration of the method that an instruction names. */
  public Optional<Declared> find(String owner, String name, String descriptor) {
    String key = owner + '.' + name + descriptor;
    Optional<Declared> found = known.get(key);
    if (found == null) {
      found = search(Descriptors.name(owner), name, descriptor);
      known.put(key, found);
    }
    return found;
  }

  /** The declaration of the field that an instruction names. */
  public Optional<Declared.Field> field(String owner, String name) {
    String key = owner + '.' + name;
    Optional<Declared.Field> found = fields.get(key);
    if (found == null) {
      found =
          hierarchy.supertypes(Descriptors.name(owner)).stream()
              .map(files::named)
              .flatMap(Optional::stream)
              .flatMap(f -> f.field(name).map(n -> new Declared.Field(f, n)).stream())
              .findFirst();
      fields.put(key, found);
    }
    return found;
  }

  private Optional<Declared> search(String owner, String name, String descriptor) {
    List<String> line = name.equals("<init>") ? List.of(owner) : hierarchy.supertypes(owner);
    for (String type : line) {
      Optional<ClassFile> file = files.named(type);
      Optional<MethodNode> method = file.flatMap(f -> f.method(name, descriptor));
      if (method.isPresent()) {
        return Optional.of(new Declared(file.get(), method.get()));
      }
    }
    return Optional.empty();
  }
}
