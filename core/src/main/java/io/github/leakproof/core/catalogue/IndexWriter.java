package io.github.leakproof.core.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes a catalogue as bytes, so that a reader can decode single types: a version, the table of
 * strings, names and traits, the directory of models and types, then their bodies. Equal models are
 * stored once. Equal catalogues give equal bytes.
 */
final class IndexWriter {
  static final int VERSION = 3;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private final Map<CallModel, Integer> models = new LinkedHashMap<>();
  private final IndexSection head = new IndexSection(strings);
  private final IndexSection bodies = new IndexSection(strings);
  private final List<Integer> modelOffsets = new ArrayList<>();

  private IndexWriter() {}

  static byte[] write(CatalogueData data) throws IOException {
    return new IndexWriter().bytes(data);
  }

  private byte[] bytes(CatalogueData data) throws IOException {
    for (TypeModel type : data.types().values()) {
      for (MethodModel method : type.methods()) {
        model(method.model());
      }
    }
    Map<String, Integer> typeOffsets = new LinkedHashMap<>();
    for (TypeModel type : data.types().values()) {
      typeOffsets.put(type.name(), bodies.size());
      type(type);
    }
    head.numbers(data.opening().arities());
    head.numbers(data.releasing().arities());
    head.strings(data.borrowing());
    traits(data.traits());
    head.list(modelOffsets, head::offset);
    head.numbers(typeOffsets);

    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(all)) {
      out.writeByte(VERSION);
      out.writeShort(strings.size());
      for (String string : strings.keySet()) {
        byte[] text = string.getBytes(StandardCharsets.UTF_8);
        out.writeShort(text.length);
        out.write(text);
      }
      head.writeTo(out);
      bodies.writeTo(out);
    }
    return all.toByteArray();
  }

  private void model(CallModel model) throws IOException {
    if (models.putIfAbsent(model, models.size()) == null) {
      modelOffsets.add(bodies.size());
      bodies.list(model.effects(), new EffectWriter(bodies)::write);
    }
  }

  private void type(TypeModel type) throws IOException {
    bodies.flag(type.exempt());
    bodies.flag(type.unbounded());
    bodies.flag(type.passing());
    bodies.list(type.resources(), this::resource);
    bodies.list(type.methods(), this::method);
  }

  private void resource(ResourceType resource) throws IOException {
    bodies.reference(resource.type());
    bodies.string(resource.pattern().id());
    bodies.flag(resource.delivered());
    bodies.flag(resource.perCall());
    bodies.flag(resource.lazy());
    bodies.flag(resource.exclusive());
    bodies.form(resource.release());
  }

  private void method(MethodModel method) throws IOException {
    bodies.string(method.name());
    bodies.strings(method.parameterTypes());
    bodies.count(models.getOrDefault(method.model(), 0));
  }

  private void traits(Traits traits) throws IOException {
    head.strings(new TreeSet<>(traits.lifeCycleStart()));
    head.strings(new TreeSet<>(traits.lifeCycleStop()));
    head.strings(new TreeSet<>(traits.startAnnotations()));
    head.strings(new TreeSet<>(traits.stopAnnotations()));
    head.strings(new TreeSet<>(traits.managedFieldAnnotations()));
    head.strings(new TreeSet<>(traits.cleanUpAnnotations()));
    head.strings(new TreeSet<>(traits.producerAnnotations()));
    head.strings(new TreeSet<>(traits.queryPrefixes()));
    head.strings(new TreeSet<>(traits.unusedPrefixes()));
    head.strings(new TreeSet<>(traits.ignorableAnnotations()));
    head.strings(new TreeSet<>(traits.interruptExceptions()));
    head.strings(new TreeSet<>(traits.loggingPackages()));
    head.strings(new TreeSet<>(traits.testClasses()));
    head.strings(new TreeSet<>(traits.failureQuestions()));
    head.strings(new TreeSet<>(traits.joinedFutures()));
  }
}
