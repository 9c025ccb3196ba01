package io.github.leakproof.cli.files;

import io.github.leakproof.cli.model.CannotRunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The sources of a library. Each file is put where its package says, whatever folder of the jar it
 * lies in (some jars have one folder for each source set); where two files claim the same place,
 * the one that lies there in the jar already wins.
 */
public final class SourcesJar {
  private final Path jar;

  public SourcesJar(Path jar) {
    this.jar = jar;
  }

  /**
   * The folder with the unpacked sources, unpacked now unless a former run did it.
   *
   * @param cache the folder under which unpacked jars are kept
   * @throws CannotRunException if the jar cannot be read or the cache cannot be written
   */
  public Path unpack(Path cache) {
    try {
      Path folder = cache.resolve(version());
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(cache);
        Path work = Files.createTempDirectory(cache, "unpacking");
        unpackTo(work);
        moveTo(folder, work);
      }
      return folder;
    } catch (IOException e) {
      throw new CannotRunException("cannot unpack " + jar + ": " + e.getMessage(), e);
    }
  }

  /** Names this very content of the jar: snapshots change under one name. */
  private String version() throws IOException {
    String name = jar.getFileName().toString();
    return "%s-%x-%x"
        .formatted(
            name.substring(0, name.length() - ".jar".length()),
            Files.size(jar),
            Files.getLastModifiedTime(jar).toMillis());
  }

  private static void moveTo(Path folder, Path work) throws IOException {
    try {
      Files.move(work, folder);
    } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private void unpackTo(Path folder) throws IOException {
    Map<String, byte[]> misplaced = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        if (isSource(entry)) {
          byte[] content = zip.getInputStream(entry).readAllBytes();
          String place = place(entry.getName(), content);
          if (place.equals(entry.getName())) {
            write(folder.resolve(place), content);
          } else if (entry.getName().endsWith("/" + place) && place.contains("/")) {
            misplaced.putIfAbsent(place, content);
          }
        }
      }
    }
    for (Map.Entry<String, byte[]> file : misplaced.entrySet()) {
      Path target = folder.resolve(file.getKey());
      if (!Files.exists(target)) {
        write(target, file.getValue());
      }
    }
  }

  private static boolean isSource(ZipEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory()
        && JavaFiles.holdsCode(name.substring(name.lastIndexOf('/') + 1))
        && !name.startsWith("META-INF/")
        && !name.startsWith("/")
        && !name.contains("..");
  }

  private static String place(String name, byte[] content) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String folder = PackageDeclaration.folder(new String(content, StandardCharsets.UTF_8));
    return folder.isEmpty() ? file : folder + "/" + file;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
