package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what {@link IndexWriter} wrote. */
final class IndexReader {

  /** Reads one element of a list. */
  interface Item<T> {
    T read() throws IOException;
  }

  private final DataInputStream in;
  private String[] strings = {};
  private CallModel[] models = {};

  IndexReader(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  CatalogueData read() throws IOException {
    int version = in.readUnsignedByte();
    if (version != IndexWriter.VERSION) {
      throw new IOException("catalogue index of version " + version);
    }
    strings = new String[in.readUnsignedShort()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    IndexedEffects effects = new IndexedEffects(this, in);
    models = list(() -> new CallModel(list(effects::read))).toArray(CallModel[]::new);
    Map<String, TypeModel> types = new HashMap<>();
    for (TypeModel type : list(this::type)) {
      types.put(type.name(), type);
    }
    return new CatalogueData(types, names(), traits());
  }

  private TypeModel type() throws IOException {
    String name = string();
    boolean exempt = in.readBoolean();
    boolean unbounded = in.readBoolean();
    return new TypeModel(name, list(this::resource), exempt, unbounded, list(this::method));
  }

  ResourceType resource() throws IOException {
    TypeRef type = reference();
    Pattern pattern = pattern();
    boolean delivered = in.readBoolean();
    return new ResourceType(type, pattern, delivered, form());
  }

  private MethodModel method() throws IOException {
    String name = string();
    return new MethodModel(name, list(this::string), models[in.readUnsignedShort()]);
  }

  private Traits traits() throws IOException {
    return new Traits(names(), names(), names(), names(), names(), names(), names());
  }

  private Set<String> names() throws IOException {
    return new HashSet<>(list(this::string));
  }

  Pattern pattern() throws IOException {
    String id = string();
    return Pattern.byId(id).orElseThrow(() -> new IOException("catalogue index: no check " + id));
  }

  ReleaseForm form() throws IOException {
    String template = string();
    List<String> imports = list(this::string);
    return new ReleaseForm(template, imports, in.readBoolean());
  }

  TypeRef reference() throws IOException {
    String name = string();
    return new TypeRef(name, list(this::reference));
  }

  String string() throws IOException {
    return strings[in.readUnsignedShort()];
  }

  <T> List<T> list(Item<T> item) throws IOException {
    int size = in.readUnsignedShort();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.read());
    }
    return items;
  }

  Optional<String> optionalString() throws IOException {
    return in.readBoolean() ? Optional.of(string()) : Optional.empty();
  }

  OptionalInt optionalIndex() throws IOException {
    int index = in.readByte();
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  Slot slot() throws IOException {
    return new Slot(in.readByte());
  }

  ArgumentIs condition() throws IOException {
    int index = in.readByte();
    boolean equal = in.readBoolean();
    return new ArgumentIs(
        index, equal ? ArgumentIs.Relation.EQUAL : ArgumentIs.Relation.NOT_EQUAL, string());
  }
}
