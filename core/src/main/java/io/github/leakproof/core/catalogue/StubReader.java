package io.github.leakproof.core.catalogue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads stub files: Java declarations whose annotations say what a library's methods do. */
public final class StubReader {
  private static final String SUFFIX = ".astub";

  private record Unit(StubFile file, CompilationUnit code, List<ImportDeclaration> imports) {}

  private final Map<String, Protocol> protocols;
  private final List<Unit> units = new ArrayList<>();

  /** A reader of stubs that need no others. */
  public StubReader() {
    this(Map.of());
  }

  /** A reader of stubs whose methods may yield types with these protocols. */
  StubReader(Map<String, Protocol> known) {
    protocols = new HashMap<>(known);
  }

  /**
   * Reads files, and all {@code .astub} files in and below folders in the order of their names.
   *
   * @throws CatalogueException if one is missing or is no valid stub
   */
  public List<Stub> read(List<Path> paths) {
    List<StubFile> files = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : files(path)) {
        StubFile stub = new StubFile(file.toString());
        parse(stub, text(file));
        files.add(stub);
      }
    }
    return stubs(files);
  }

  /** Reads one stub given as text. */
  Stub read(String name, String text) {
    StubFile stub = new StubFile(name);
    parse(stub, text);
    return stubs(List.of(stub)).get(0);
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(p -> p.toString().endsWith(SUFFIX))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new CatalogueException(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CatalogueException(file + ": no such stub file");
    }
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new CatalogueException(file + ": cannot be read as UTF-8 text: " + e.getMessage());
    }
  }

  private void parse(StubFile file, String text) {
    JavaParser parser =
        new JavaParser(
            new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.RAW)
                .setAttributeComments(false));
    List<ImportDeclaration> common = List.of();
    for (String source : StubText.units(text)) {
      CompilationUnit unit = parse(file, parser.parse(source));
      units.add(new Unit(file, unit, common));
      if (common.isEmpty()) {
        common = unit.getImports();
      }
    }
  }

  private static CompilationUnit parse(StubFile file, ParseResult<CompilationUnit> result) {
    if (!result.isSuccessful()) {
      Problem problem = result.getProblem(0);
      int line =
          problem
              .getLocation()
              .flatMap(l -> l.getBegin().getRange())
              .map(r -> r.begin.line)
              .orElse(1);
      String message = problem.getMessage().lines().findFirst().orElse("").strip();
      throw file.error(line, "not a Java declaration: " + message);
    }
    return result.getResult().orElseGet(CompilationUnit::new);
  }

  private List<Stub> stubs(List<StubFile> files) {
    for (Unit unit : units) {
      for (TypeDeclaration<?> type : unit.code().getTypes()) {
        new StubTypeReader(unit.file(), names(unit), protocols).collectProtocols(type);
      }
    }
    return files.stream().map(this::stub).toList();
  }

  private static StubNames names(Unit unit) {
    return new StubNames(unit.code(), unit.imports());
  }

  private Stub stub(StubFile file) {
    List<StubType> types = new ArrayList<>();
    Set<String> borrowing = new TreeSet<>();
    for (Unit unit : units) {
      if (unit.file().equals(file)) {
        unit.code()
            .getPackageDeclaration()
            .filter(p -> borrows(file, p))
            .ifPresent(p -> borrowing.add(p.getNameAsString()));
        StubTypeReader reader = new StubTypeReader(file, names(unit), protocols);
        unit.code().getTypes().forEach(t -> types.addAll(reader.read(t)));
      }
    }
    return new Stub(file.name(), borrowing, types);
  }

  private static boolean borrows(StubFile file, PackageDeclaration declaration) {
    return file.annotations(declaration.getAnnotations()).stream()
        .anyMatch(a -> a.name().equals("NotOwning"));
  }
}
