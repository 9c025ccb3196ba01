package io.github.leakproof.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * SpotBugs in a process of its own with the packaged plugin, as its command line runs.
 *
 * @param report the XML report
 * @param output what it printed
 */
record SpotBugsRun(Path report, String output) {
  private static final String PREFIX = BugType.ABBREVIATION + "_";
  private static final int MINUTES = 5;

  /** Analyses class files; the options are those of SpotBugs, or of the virtual machine. */
  static SpotBugsRun of(Path classes, Path report, List<String> vm, String... options)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(vm);
    command.addAll(List.of("-cp", spotBugs(), "edu.umd.cs.findbugs.FindBugs2"));
    command.addAll(List.of("-pluginList", System.getProperty("leakproof.plugin")));
    command.addAll(List.of("-xml:withMessages", "-output", report.toString()));
    command.addAll(List.of(options));
    command.add(classes.toString());
    Path log = report.resolveSibling(report.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    return new SpotBugsRun(report, Files.readString(log, StandardCharsets.UTF_8));
  }

  /** The tests' class path without our own classes: the jar alone must bring them. */
  private static String spotBugs() {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("leakproof") && entry.endsWith(".jar")) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  /** The leaks found: file and line, type without its prefix, priority, method. */
  Set<String> leaks() throws Exception {
    return leaks(bug -> place(bug) + " ");
  }

  /**
   * The leaks found in class files that tell neither: type without its prefix, priority, method.
   */
  Set<String> leaksWithoutLines() throws Exception {
    return leaks(
        bug -> {
          assertThat(place(bug)).isEqualTo(":");
          return "";
        });
  }

  private Set<String> leaks(Function<Element, String> prefix) throws Exception {
    Set<String> leaks = new TreeSet<>();
    NodeList bugs =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("BugInstance");
    for (int i = 0; i < bugs.getLength(); i++) {
      Element bug = (Element) bugs.item(i);
      String type = bug.getAttribute("type");
      if (type.startsWith(PREFIX)) {
        leaks.add(
            "%s%s %s in %s"
                .formatted(
                    prefix.apply(bug),
                    type.substring(PREFIX.length()),
                    bug.getAttribute("priority"),
                    child(bug, "Method").getAttribute("name")));
      }
    }
    return leaks;
  }

  private static String place(Element bug) {
    Element line = child(bug, "SourceLine");
    return line.getAttribute("sourcefile") + ":" + line.getAttribute("start");
  }

  private static Element child(Element bug, String name) {
    for (Node child = bug.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        return element;
      }
    }
    throw new AssertionError("a bug without a " + name + ": " + bug.getAttribute("type"));
  }
}
