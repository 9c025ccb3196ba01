package io.github.leakproof.spotbugs.descriptor;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.AnalysisRegistrar;
import io.github.leakproof.spotbugs.BugType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Writes {@code findbugs.xml}, {@code messages.xml} and {@code bugrank.txt} from the checks' data
 * and their pages. Without ranks of their own SpotBugs takes the checks for less than anybody wants
 * to see, and is silent.
 */
public final class PluginFiles {
  private static final String PLUGIN = "io.github.leakproof.spotbugs";
  private static final String CATEGORY = "MT_CORRECTNESS";

  /** CWE-404: improper resource shutdown or release. */
  private static final String CWE = "404";

  private static final int RANK = 8;

  private PluginFiles() {}

  /** Run by the build with the project's root, the plugin's version and the folder to fill. */
  public static void main(String[] arguments) throws IOException, XMLStreamException {
    Path root = Path.of(arguments[0]);
    Path target = Files.createDirectories(Path.of(arguments[2]));
    findbugs(target.resolve("findbugs.xml"), arguments[1]);
    messages(target.resolve("messages.xml"), root);
    ranks(target.resolve("bugrank.txt"));
  }

  private static void findbugs(Path file, String version) throws IOException, XMLStreamException {
    try (Xml xml = Xml.to(file)) {
      xml.begin(
          "FindbugsPlugin",
          "pluginid",
          PLUGIN,
          "version",
          version,
          "provider",
          "Leakproof",
          "defaultenabled",
          "true");
      for (Detectors.Entry detector : Detectors.ALL) {
        xml.empty(
            "Detector",
            "class",
            detector.type().getName(),
            "speed",
            "fast",
            "reports",
            types(detector),
            "disabled",
            Boolean.toString(!detector.isOnByDefault()));
      }
      xml.empty("EngineRegistrar", "class", AnalysisRegistrar.class.getName());
      for (Pattern check : Pattern.values()) {
        xml.empty(
            "BugPattern",
            "abbrev",
            BugType.ABBREVIATION,
            "type",
            BugType.of(check),
            "category",
            CATEGORY,
            "cweid",
            CWE);
      }
      xml.end();
    }
  }

  private static String types(Detectors.Entry detector) {
    return detector.checks().stream().sorted().map(BugType::of).collect(Collectors.joining(","));
  }

  private static void messages(Path file, Path root) throws IOException, XMLStreamException {
    try (Xml xml = Xml.to(file)) {
      xml.begin("MessageCollection");
      xml.begin("Plugin");
      xml.text("ShortDescription", "Leakproof");
      xml.markup("Details", "<p>Finds leak-prone concurrency patterns.</p>");
      xml.end();
      for (Detectors.Entry detector : Detectors.ALL) {
        xml.begin("Detector", "class", detector.type().getName());
        xml.markup("Details", summaries(detector));
        xml.end();
      }
      for (Pattern check : Pattern.values()) {
        xml.begin("BugPattern", "type", BugType.of(check));
        xml.text("ShortDescription", check.summary());
        xml.text("LongDescription", "{1}");
        xml.markup("Details", DocsPage.html(root, check));
        xml.end();
      }
      xml.text("BugCode", "Leak", "abbrev", BugType.ABBREVIATION);
      xml.end();
    }
  }

  private static String summaries(Detectors.Entry detector) {
    return detector.checks().stream()
        .sorted()
        .map(check -> "<p>" + check.summary() + ".</p>")
        .collect(Collectors.joining());
  }

  private static void ranks(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Pattern check : Pattern.values()) {
      lines.add(RANK + " BugPattern " + BugType.of(check));
    }
    Files.write(file, lines);
  }
}
