package io.github.leakproof.testcases.rulings;

import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.testcases.rulings.Ruling.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A released library with a file of rulings.
 *
 * @param coordinates {@code group:artifact:version}
 * @param extras coordinates of what it compiles against and its POM does not name
 * @param without folders inside the sources jar that hold other libraries' code, relocated; they
 *     are not scanned
 */
public record RuledLibrary(
    String name, String coordinates, List<String> extras, List<String> without) {
  private static final Path FOLDER = Path.of("rulings");

  /** All libraries, in the order of the table. */
  static List<RuledLibrary> all() throws IOException {
    return rows(FOLDER.resolve("libraries.tsv")).map(RuledLibrary::parse).toList();
  }

  /** Those that a system property names ({@code all} for all), or else those of {@code usual}. */
  public static Stream<RuledLibrary> chosen(String property, String usual) throws IOException {
    Set<String> names = Set.of(System.getProperty(property, usual).split("[, ]+"));
    return all().stream().filter(l -> names.contains("all") || names.contains(l.name()));
  }

  private static RuledLibrary parse(String row) {
    String[] columns = row.split("\t", -1);
    return new RuledLibrary(columns[0], columns[1], words(columns[2]), words(columns[3]));
  }

  private static List<String> words(String column) {
    return column.isBlank() ? List.of() : List.of(column.trim().split("\\s+"));
  }

  /** Of what was resolved, all but the code of other libraries. */
  ScanInput own(ScanInput whole) {
    List<SourceSet> sets = whole.sourceSets().stream().map(set -> own(set, whole.base())).toList();
    return new ScanInput(whole.base(), sets, whole.classes(), whole.notes(), whole.missing());
  }

  private SourceSet own(SourceSet set, Path base) {
    return new SourceSet(
        set.sources().stream().filter(source -> isOwn(base.relativize(source))).toList(),
        set.classPath(),
        set.sourcePath(),
        set.level(),
        set.encoding(),
        set.compilerFlags());
  }

  private boolean isOwn(Path source) {
    return without.stream().noneMatch(source::startsWith);
  }

  /** The rulings, by the place of the finding. */
  Map<Spot, Ruling> rulings() throws IOException {
    Map<Spot, Ruling> rulings = new TreeMap<>();
    try (Stream<String> rows = rows(FOLDER.resolve(name + ".tsv"))) {
      rows.map(Ruling::parse).forEach(ruling -> rulings.put(ruling.spot(), ruling));
    }
    return rulings;
  }

  private static Stream<String> rows(Path table) throws IOException {
    return Files.readAllLines(table).stream().skip(1);
  }
}
