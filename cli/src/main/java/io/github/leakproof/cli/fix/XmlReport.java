package io.github.leakproof.cli.fix;

import io.github.leakproof.cli.files.SourceName;
import io.github.leakproof.core.pattern.Pattern;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads SpotBugs' own reports. */
final class XmlReport {
  private final XMLStreamReader xml;
  private final List<ReportedLeak> leaks = new ArrayList<>();

  private XmlReport(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The leaks in a report; empty if it is another tool's.
   *
   * @throws XMLStreamException if it is not well-formed
   */
  static Optional<List<ReportedLeak>> read(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(text);
    xml.nextTag();
    return xml.getLocalName().equals("BugCollection")
        ? Optional.of(new XmlReport(xml).read())
        : Optional.empty();
  }

  private List<ReportedLeak> read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("BugInstance")) {
        Optional<Pattern> check = ReportedLeak.check(attribute("type", ""));
        Bug bug = bug();
        check.ifPresent(known -> leaks.add(bug.leak(known)));
      }
    }
    return leaks;
  }

  /** What stands directly within a bug; the first element of a kind is the one that counts. */
  private Bug bug() throws XMLStreamException {
    Bug bug = new Bug();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        depth++;
        if (depth == 2) {
          part(bug);
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        depth--;
      }
    }
    return bug;
  }

  private void part(Bug bug) {
    switch (xml.getLocalName()) {
      case "Class" -> bug.className = first(bug.className, attribute("classname", ""));
      case "Method" -> bug.method = first(bug.method, attribute("name", ""));
      case "SourceLine" -> {
        if (bug.line == null) {
          bug.file = attribute("sourcepath", "");
          bug.line = attribute("start", "0");
        }
      }
      default -> {}
    }
  }

  private static String first(@Nullable String known, String other) {
    return known == null ? other : known;
  }

  private String attribute(String name, String otherwise) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? otherwise : value;
  }

  /** A bug under construction. */
  private static final class Bug {
    private @Nullable String className;
    private @Nullable String method;
    private @Nullable String file;
    private @Nullable String line;

    ReportedLeak leak(Pattern check) {
      String path = file == null || file.isEmpty() ? SourceName.of(first(className, "")) : file;
      return new ReportedLeak(check, path, Integer.parseInt(first(line, "0")), first(method, ""));
    }
  }
}
