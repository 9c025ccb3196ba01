package captures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Tasks that have what came out of a resource, or the resource itself. */
final class ElementsOfResources {
  private ElementsOfResources() {}

  interface Cursor<T> extends Iterator<T>, AutoCloseable {
    @Override
    void close();
  }

  interface Store {
    Cursor<String> all();

    Cursor<String> of(String label);
  }

  static List<Future<Integer>> batches(Store store, ExecutorService pool, String label) {
    List<Future<Integer>> sizes = new ArrayList<>();
    try (Cursor<String> names = label.equals("*") ? store.all() : store.of(label)) {
      while (names.hasNext()) {
        List<String> batch = take(names, 100);
        sizes.add(later(pool, () -> batch.size()));
      }
    }
    return sizes;
  }

  static List<Future<Integer>> oneByOne(Store store, ExecutorService pool) {
    List<Future<Integer>> sizes = new ArrayList<>();
    try (Cursor<String> names = store.all()) {
      while (names.hasNext()) {
        Object name = names.next();
        sizes.add(later(pool, () -> name.hashCode()));
      }
    }
    return sizes;
  }

  static Future<Integer> theCursorItself(Store store, ExecutorService pool, String label) {
    try (Cursor<String> names = label.equals("*") ? store.all() : store.of(label)) {
      return later(pool, () -> take(names, 100).size()); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  static Future<List<String>> itsIterator(Path file, ExecutorService pool) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      Iterator<String> iterator = lines.iterator();
      return later(pool, () -> take(iterator, 100)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  static Future<Integer> ofSeveral(Store store, ExecutorService pool) {
    try (Cursor<String> first = store.all();
        Cursor<String> second = store.of("b")) {
      List<Cursor<String>> both = List.of(first, second);
      Cursor<String> one = both.get(1);
      return later(pool, () -> take(one, 100).size()); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  private static <T> Future<T> later(ExecutorService pool, Callable<T> callable) {
    return pool.submit(() -> callable.call());
  }

  private static <T> List<T> take(Iterator<T> iterator, int size) {
    List<T> result = new ArrayList<>(size);
    while (iterator.hasNext() && result.size() < size) {
      result.add(iterator.next());
    }
    return result;
  }
}
