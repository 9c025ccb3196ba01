package io.github.leakproof.spotbugs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.FindBugs2;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What SpotBugs is told of the plugin is valid and speaks of every check. */
final class DescriptorTest {

  @ParameterizedTest
  @CsvSource({"/findbugs.xml, /findbugsplugin.xsd", "/messages.xml, /messagecollection.xsd"})
  void isValid(String file, String schema) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Objects.requireNonNull(FindBugs2.class.getResource(schema)))
        .newValidator()
        .validate(new StreamSource(own(file).toString()));
  }

  @Test
  void everyCheckIsReportedByOneDetector() throws Exception {
    List<String> reported =
        elements("/findbugs.xml", "Detector").stream()
            .flatMap(detector -> Arrays.stream(detector.getAttribute("reports").split(",")))
            .toList();
    assertThat(reported).containsExactlyInAnyOrderElementsOf(types());
  }

  @Test
  void whatIsOffByDefaultHasADisabledDetector() throws Exception {
    for (Element detector : elements("/findbugs.xml", "Detector")) {
      boolean isOff =
          Stream.of(Pattern.values())
              .filter(check -> !check.isOnByDefault())
              .anyMatch(check -> detector.getAttribute("reports").contains(BugType.of(check)));
      assertThat(detector.getAttribute("disabled")).isEqualTo(Boolean.toString(isOff));
    }
  }

  @Test
  void everyCheckHasTextsAndARank() throws Exception {
    assertThat(elements("/messages.xml", "BugPattern"))
        .extracting(pattern -> pattern.getAttribute("type"))
        .containsExactlyElementsOf(types());
    assertThat(elements("/messages.xml", "Details"))
        .allSatisfy(details -> assertThat(details.getTextContent()).contains("<p>"));
    try (InputStream ranks = own("/bugrank.txt").openStream()) {
      assertThat(new String(ranks.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(types().stream().map(type -> "8 BugPattern " + type).toList());
    }
  }

  private static List<String> types() {
    return Stream.of(Pattern.values()).map(BugType::of).toList();
  }

  private static List<Element> elements(String file, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(own(file).toString());
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** SpotBugs has files of the same names. */
  private static URL own(String file) throws IOException {
    URL types = Objects.requireNonNull(BugType.class.getResource("BugType.class"));
    return new URL(types, "../../../.." + file);
  }
}
