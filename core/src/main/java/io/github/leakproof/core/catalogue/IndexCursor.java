package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A position in an index, from which values are read one after the other. */
final class IndexCursor {
  private final ByteBuffer bytes;
  private final IntFunction<String> strings;

  /**
   * A cursor.
   *
   * @param strings the string at an index of the table
   */
  IndexCursor(ByteBuffer bytes, int position, IntFunction<String> strings) {
    this.bytes = bytes.duplicate().position(position);
    this.strings = strings;
  }

  int position() {
    return bytes.position();
  }

  boolean flag() {
    return bytes.get() != 0;
  }

  int small() {
    return bytes.get();
  }

  int count() {
    return Short.toUnsignedInt(bytes.getShort());
  }

  int offset() {
    return bytes.getInt();
  }

  String string() {
    return strings.apply(count());
  }

  List<String> strings() {
    int size = count();
    List<String> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(string());
    }
    return all;
  }

  Map<String, Integer> numbers() {
    int size = count();
    Map<String, Integer> numbers = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      String name = string();
      numbers.put(name, offset());
    }
    return numbers;
  }

  <T> List<T> list(Supplier<T> item) {
    int size = count();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }

  Optional<String> optionalString() {
    return flag() ? Optional.of(string()) : Optional.empty();
  }

  OptionalInt optionalIndex() {
    int index = small();
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  Slot slot() {
    return new Slot(small());
  }

  ArgumentIs condition() {
    int index = small();
    ArgumentIs.Relation relation =
        flag() ? ArgumentIs.Relation.EQUAL : ArgumentIs.Relation.NOT_EQUAL;
    return new ArgumentIs(index, relation, string());
  }

  Pattern pattern() {
    return pattern(string());
  }

  static Pattern pattern(String id) {
    return Pattern.byId(id)
        .orElseThrow(() -> new CatalogueException("catalogue index: there is no check " + id));
  }

  ReleaseForm form() {
    String template = string();
    List<String> imports = strings();
    return new ReleaseForm(template, imports, flag(), flag());
  }

  TypeRef reference() {
    String name = string();
    return new TypeRef(name, list(this::reference));
  }

  ResourceType resource() {
    TypeRef type = reference();
    Pattern pattern = pattern();
    boolean delivered = flag();
    boolean perCall = flag();
    boolean lazy = flag();
    boolean exclusive = flag();
    return new ResourceType(type, pattern, delivered, perCall, lazy, exclusive, form());
  }
}
