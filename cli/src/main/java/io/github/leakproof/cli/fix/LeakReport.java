package io.github.leakproof.cli.fix;

import com.google.gson.JsonParseException;
import io.github.leakproof.cli.model.CannotRunException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads the reports in which SpotBugs tells of leaks. */
public final class LeakReport {
  private LeakReport() {}

  /**
   * The leaks in a report, in its order.
   *
   * @throws CannotRunException if it cannot be read, or is no report of SpotBugs
   */
  public static List<ReportedLeak> read(Path file) {
    String text = text(file);
    Optional<List<ReportedLeak>> leaks;
    try {
      if (text.startsWith("<")) {
        leaks = XmlReport.read(new StringReader(text));
      } else if (text.startsWith("{")) {
        leaks = SarifReport.read(new StringReader(text));
      } else {
        leaks = Optional.empty();
      }
    } catch (XMLStreamException | JsonParseException | NumberFormatException e) {
      throw new CannotRunException("cannot read " + file + ": it is broken", e);
    }
    return leaks.orElseThrow(
        () -> new CannotRunException(file + " is no report of SpotBugs in XML or SARIF"));
  }

  private static String text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    } catch (IOException e) {
      throw new CannotRunException("cannot read " + file + ": no such file, or a folder", e);
    }
  }
}
