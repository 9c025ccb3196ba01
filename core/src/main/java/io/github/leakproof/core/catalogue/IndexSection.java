package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.TypeRef;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A stretch of an index under way; all of its sections share one table of strings. */
final class IndexSection {

  /** Writes one element of a list. */
  interface Item<T> {
    void write(T item) throws IOException;
  }

  private final Map<String, Integer> strings;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  IndexSection(Map<String, Integer> strings) {
    this.strings = strings;
  }

  int size() {
    return bytes.size();
  }

  void writeTo(DataOutputStream target) throws IOException {
    bytes.writeTo(target);
  }

  void flag(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  void small(int value) throws IOException {
    out.writeByte(value);
  }

  void count(int value) throws IOException {
    out.writeShort(value);
  }

  void offset(int value) throws IOException {
    out.writeInt(value);
  }

  void string(String string) throws IOException {
    count(strings.computeIfAbsent(string, s -> strings.size()));
  }

  void strings(Collection<String> all) throws IOException {
    list(all, this::string);
  }

  <T> void list(Collection<T> items, Item<T> item) throws IOException {
    count(items.size());
    for (T each : items) {
      item.write(each);
    }
  }

  void numbers(Map<String, Integer> all) throws IOException {
    list(
        all.entrySet(),
        e -> {
          string(e.getKey());
          offset(e.getValue());
        });
  }

  void optional(Optional<String> value) throws IOException {
    flag(value.isPresent());
    if (value.isPresent()) {
      string(value.get());
    }
  }

  void optional(OptionalInt value) throws IOException {
    small(value.orElse(-1));
  }

  void slot(Slot slot) throws IOException {
    small(slot.index());
  }

  void condition(ArgumentIs condition) throws IOException {
    small(condition.index());
    flag(condition.relation() == ArgumentIs.Relation.EQUAL);
    string(condition.constant());
  }

  void form(ReleaseForm form) throws IOException {
    string(form.template());
    strings(form.imports());
    flag(form.autoCloseable());
    flag(form.dropsWork());
  }

  void reference(TypeRef type) throws IOException {
    string(type.name());
    list(type.arguments(), this::reference);
  }
}
