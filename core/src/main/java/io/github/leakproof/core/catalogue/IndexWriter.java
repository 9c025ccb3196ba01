package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.TypeRef;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Writes a catalogue as bytes: a version, a table of strings, a table of call models, then the
 * types with their entries. Equal models are stored once. Equal catalogues give equal bytes.
 */
final class IndexWriter {
  static final int VERSION = 1;

  /** One writes what the other reads of an optional value. */
  interface Item<T> {
    void write(T item) throws IOException;
  }

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<CallModel, Integer> models = new LinkedHashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private IndexWriter() {}

  static byte[] write(CatalogueData data) throws IOException {
    IndexWriter types = new IndexWriter();
    types.list(data.types().values(), types::type);
    types.strings(data.borrowing());
    types.traits(data.traits());
    IndexWriter models = new IndexWriter();
    models.strings.putAll(types.strings);
    models.list(List.copyOf(types.models.keySet()), m -> models.list(m.effects(), models::effect));

    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (DataOutputStream head = new DataOutputStream(all)) {
      head.writeByte(VERSION);
      head.writeShort(models.strings.size());
      for (String string : models.strings.keySet()) {
        head.writeUTF(string);
      }
      models.bytes.writeTo(head);
      types.bytes.writeTo(head);
    }
    return all.toByteArray();
  }

  private void type(TypeModel type) throws IOException {
    string(type.name());
    out.writeBoolean(type.exempt());
    out.writeBoolean(type.unbounded());
    list(type.resources(), this::resource);
    list(type.methods(), this::method);
  }

  private void resource(ResourceType resource) throws IOException {
    reference(resource.type());
    string(resource.pattern().id());
    out.writeBoolean(resource.delivered());
    form(resource.release());
  }

  private void method(MethodModel method) throws IOException {
    string(method.name());
    strings(method.parameterTypes());
    out.writeShort(models.computeIfAbsent(method.model(), m -> models.size()));
  }

  private void traits(Traits traits) throws IOException {
    strings(new TreeSet<>(traits.lifeCycleStart()));
    strings(new TreeSet<>(traits.lifeCycleStop()));
    strings(new TreeSet<>(traits.startAnnotations()));
    strings(new TreeSet<>(traits.stopAnnotations()));
    strings(new TreeSet<>(traits.managedFieldAnnotations()));
    strings(new TreeSet<>(traits.producerAnnotations()));
    strings(new TreeSet<>(traits.queryPrefixes()));
  }

  private void effect(Effect effect) throws IOException {
    new EffectWriter(this, out).write(effect);
  }

  void form(ReleaseForm form) throws IOException {
    string(form.template());
    strings(form.imports());
    out.writeBoolean(form.autoCloseable());
  }

  void reference(TypeRef type) throws IOException {
    string(type.name());
    list(type.arguments(), this::reference);
  }

  void string(String string) throws IOException {
    out.writeShort(strings.computeIfAbsent(string, s -> strings.size()));
  }

  void strings(Collection<String> all) throws IOException {
    list(all, this::string);
  }

  <T> void list(Collection<T> items, Item<T> item) throws IOException {
    out.writeShort(items.size());
    for (T each : items) {
      item.write(each);
    }
  }

  void optional(Optional<String> value) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      string(value.get());
    }
  }

  void optional(OptionalInt value) throws IOException {
    out.writeByte(value.orElse(-1));
  }

  void slot(Slot slot) throws IOException {
    out.writeByte(slot.index());
  }

  void condition(ArgumentIs condition) throws IOException {
    out.writeByte(condition.index());
    out.writeBoolean(condition.relation() == ArgumentIs.Relation.EQUAL);
    string(condition.constant());
  }
}
