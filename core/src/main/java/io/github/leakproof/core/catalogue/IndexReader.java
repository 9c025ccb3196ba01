package io.github.leakproof.core.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads what {@link IndexWriter} wrote; a type is decoded when it is first asked for. */
final class IndexReader implements CatalogueSource {
  private final ByteBuffer bytes;
  private final int[] stringPositions;
  private final int[] modelOffsets;
  private final Map<String, Integer> typeOffsets;
  private final int bodies;
  private final EntryNames opening;
  private final EntryNames releasing;
  private final Set<String> borrowing;
  private final Traits traits;
  private final Map<String, TypeModel> decoded = new ConcurrentHashMap<>();

  /**
   * A reader of an index.
   *
   * @throws CatalogueException if the index is of another version
   */
  IndexReader(byte[] index) {
    bytes = ByteBuffer.wrap(index);
    IndexCursor start = new IndexCursor(bytes, 0, this::string);
    int version = start.small();
    if (version != IndexWriter.VERSION) {
      throw new CatalogueException("catalogue index: unknown version " + version);
    }
    stringPositions = new int[start.count()];
    int position = start.position();
    for (int i = 0; i < stringPositions.length; i++) {
      stringPositions[i] = position;
      position += Short.BYTES + Short.toUnsignedInt(bytes.getShort(position));
    }
    IndexCursor head = new IndexCursor(bytes, position, this::string);
    opening = new EntryNames(head.numbers());
    releasing = new EntryNames(head.numbers());
    borrowing = names(head);
    traits =
        new Traits(
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head),
            names(head));
    modelOffsets = new int[head.count()];
    for (int i = 0; i < modelOffsets.length; i++) {
      modelOffsets[i] = head.offset();
    }
    typeOffsets = head.numbers();
    bodies = head.position();
  }

  private String string(int index) {
    int position = stringPositions[index];
    int length = Short.toUnsignedInt(bytes.getShort(position));
    return new String(bytes.array(), position + Short.BYTES, length, StandardCharsets.UTF_8);
  }

  private static Set<String> names(IndexCursor cursor) {
    return new HashSet<>(cursor.strings());
  }

  @Override
  public @Nullable TypeModel type(String name) {
    Integer offset = typeOffsets.get(name);
    return offset == null ? null : decoded.computeIfAbsent(name, n -> decode(n, offset));
  }

  private TypeModel decode(String name, int offset) {
    IndexCursor cursor = new IndexCursor(bytes, bodies + offset, this::string);
    boolean exempt = cursor.flag();
    boolean unbounded = cursor.flag();
    boolean passing = cursor.flag();
    return new TypeModel(
        name,
        cursor.list(cursor::resource),
        exempt,
        unbounded,
        passing,
        cursor.list(() -> method(cursor)));
  }

  private MethodModel method(IndexCursor cursor) {
    return new MethodModel(cursor.string(), cursor.strings(), model(cursor.count()));
  }

  private CallModel model(int number) {
    IndexCursor cursor = new IndexCursor(bytes, bodies + modelOffsets[number], this::string);
    return new CallModel(cursor.list(new IndexedEffects(cursor)::read));
  }

  /** All of it, decoded. */
  CatalogueData data() {
    Map<String, TypeModel> types = new HashMap<>();
    typeOffsets.forEach((name, offset) -> types.put(name, decode(name, offset)));
    return new CatalogueData(types, borrowing, traits);
  }

  @Override
  public EntryNames opening() {
    return opening;
  }

  @Override
  public EntryNames releasing() {
    return releasing;
  }

  @Override
  public Set<String> borrowing() {
    return borrowing;
  }

  @Override
  public Traits traits() {
    return traits;
  }
}
