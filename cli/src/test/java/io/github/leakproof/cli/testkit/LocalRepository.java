package io.github.leakproof.cli.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A Maven local repository with libraries made up for a test: no network is needed for them. */
public final class LocalRepository {
  private final Path root;

  /** A repository in an empty folder. */
  public LocalRepository(Path root) {
    this.root = root;
  }

  /** The folder, as Maven's {@code maven.repo.local} wants it. */
  public Path root() {
    return root;
  }

  /** Adds an artifact that has nothing but a POM. */
  public void addPom(String group, String artifact, String version, String pomBody) {
    write(file(group, artifact, version, ".pom"), pom(group, artifact, version, pomBody));
  }

  /**
   * Adds a library: its POM, its sources jar and the jar compiled from them.
   *
   * @param pomBody further elements of its POM
   * @param sources file names and texts, which compile with the JDK alone
   */
  public void addLibrary(
      String group, String artifact, String version, String pomBody, Map<String, String> sources) {
    addPom(group, artifact, version, pomBody);
    addSources(group, artifact, version, sources);
    zip(file(group, artifact, version, ".jar"), compiled(sources));
  }

  /** Adds a sources jar alone. */
  public void addSources(
      String group, String artifact, String version, Map<String, String> sources) {
    Map<String, byte[]> entries =
        sources.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> e.getValue().getBytes(StandardCharsets.UTF_8)));
    zip(file(group, artifact, version, "-sources.jar"), entries);
  }

  private Path file(String group, String artifact, String version, String suffix) {
    return root.resolve(group.replace('.', '/'))
        .resolve(artifact)
        .resolve(version)
        .resolve(artifact + "-" + version + suffix);
  }

  private static String pom(String group, String artifact, String version, String body) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
          %s
        </project>
        """
        .formatted(group, artifact, version, body);
  }

  private static Map<String, byte[]> compiled(Map<String, String> sources) {
    try {
      Path work = Files.createTempDirectory("library");
      sources.forEach((name, text) -> write(work.resolve("src").resolve(name), text));
      Path classes = Files.createDirectories(work.resolve("classes"));
      compile(work.resolve("src"), classes, sources.keySet());
      return Folder.contents(classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path sources, Path classes, Iterable<String> names) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<Path> files =
        StreamSupport.stream(names.spliterator(), false).map(sources::resolve).toList();
    StringWriter output = new StringWriter();
    boolean compiled =
        javac
            .getTask(
                output,
                null,
                null,
                List.of("-d", classes.toString(), "-proc:none"),
                null,
                javac.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files))
            .call();
    if (!compiled) {
      throw new IllegalArgumentException(output.toString());
    }
  }

  private static void zip(Path jar, Map<String, byte[]> entries) {
    try {
      Files.createDirectories(jar.getParent());
      try (OutputStream file = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(file)) {
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Folder {
    static Map<String, byte[]> contents(Path folder) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        Map<String, byte[]> contents = new HashMap<>();
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(
              folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return contents;
      }
    }
  }
}
