package io.github.leakproof.spotbugs.descriptor;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML file, an element on a line. */
final class Xml implements AutoCloseable {
  private final Writer file;
  private final XMLStreamWriter out;

  private Xml(Writer file, XMLStreamWriter out) {
    this.file = file;
    this.out = out;
  }

  static Xml to(Path path) throws IOException, XMLStreamException {
    Writer file = Files.newBufferedWriter(path);
    Xml xml = new Xml(file, XMLOutputFactory.newFactory().createXMLStreamWriter(file));
    xml.out.writeStartDocument("UTF-8", "1.0");
    return xml;
  }

  /** Begins an element; attributes come in pairs of name and value. */
  void begin(String name, String... attributes) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** Ends the innermost element. */
  void end() throws XMLStreamException {
    out.writeEndElement();
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    begin(name, attributes);
    end();
  }

  /** An element with text only. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    begin(name, attributes);
    out.writeCharacters(text);
    end();
  }

  /** An element with markup that readers take as text. */
  void markup(String name, String html) throws XMLStreamException {
    begin(name);
    out.writeCData(html.replace("]]>", "]]&gt;"));
    end();
  }

  @Override
  public void close() throws IOException, XMLStreamException {
    out.writeEndDocument();
    out.close();
    file.close();
  }
}
