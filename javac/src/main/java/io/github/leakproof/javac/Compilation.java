package io.github.leakproof.javac;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/**
 * What to analyse.
 *
 * @param sources the files
 * @param classPath jars and folders; what is missing or broken is noted and left out
 * @param sourcePath folders of sources that are looked up but not analysed
 * @param options further flags of the compiler, such as {@code --release 11} or {@code -encoding}
 * @param settings what users set
 * @param checks the checks to run
 */
public record Compilation(
    List<Path> sources,
    List<Path> classPath,
    List<Path> sourcePath,
    List<String> options,
    Settings settings,
    Set<Pattern> checks) {
  private static final List<String> ANALYSIS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-nowarn",
          "-Xmaxerrs",
          Integer.toString(Integer.MAX_VALUE),
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true");

  public Compilation {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    sourcePath = List.copyOf(sourcePath);
    options = List.copyOf(options);
    checks = Set.copyOf(checks);
  }

  /** All checks, with the settings that hold where nothing is set. */
  public static Compilation of(List<Path> sources, List<Path> classPath) {
    return new Compilation(
        sources, classPath, List.of(), List.of(), Settings.DEFAULTS, Set.of(Pattern.values()));
  }

  /** The compiler's flags: what the analysis needs, then the compilation's own. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>(ANALYSIS);
    flags.addAll(options);
    return flags;
  }

  /**
   * The encoding of the sources. A file manager that is given one takes no notice of the flag.
   *
   * @throws IllegalArgumentException if the flag names none
   */
  public Charset encoding() {
    int flag = options.indexOf("-encoding");
    return flag < 0 ? StandardCharsets.UTF_8 : Charset.forName(options.get(flag + 1));
  }

  /**
   * The class path without what is missing or broken.
   *
   * @param notes receives one line for each entry that is left out
   */
  public List<Path> readableClassPath(Consumer<String> notes) {
    List<Path> usable = new ArrayList<>();
    for (Path entry : classPath) {
      if (Files.isDirectory(entry) || isArchive(entry)) {
        usable.add(entry);
      } else {
        notes.accept(entry + ": missing or no jar, left out of the class path");
      }
    }
    return usable;
  }

  private static boolean isArchive(Path file) {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.size() > 0;
    } catch (IOException e) {
      return false;
    }
  }
}
