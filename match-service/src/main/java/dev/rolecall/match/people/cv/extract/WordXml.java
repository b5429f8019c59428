package dev.rolecall.match.people.cv.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the text of a WordprocessingML part (ECMA-376): paragraphs become lines, cells of tables
/// are separated by tabs. Deleted and moved text, and fallbacks for old readers, which repeat text,
/// are skipped. A document type definition, which no Word document has, is an error: it can refer
/// to files and expand without limit.
final class WordXml {
  private static final XMLInputFactory FACTORY = factory();

  private boolean tables;
  private boolean textBoxes;

  boolean hasTables() {
    return tables;
  }

  boolean hasTextBoxes() {
    return textBoxes;
  }

  /// The addresses of the links in a part with the relations of another one.
  static List<String> links(byte[] relations) throws XMLStreamException {
    List<String> links = new ArrayList<>();
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(relations));
    try {
      while (xml.hasNext() && links.size() < DocumentFeatures.MAX_LINKS) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new DocumentException(DocumentProblem.DAMAGED);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          String type = xml.getAttributeValue(null, "Type");
          String target = xml.getAttributeValue(null, "Target");
          if (type != null && target != null && type.endsWith("/hyperlink")) {
            links.add(target);
          }
        }
      }
    } finally {
      xml.close();
    }
    return links;
  }

  void copyText(byte[] part, Writer to) throws XMLStreamException, IOException {
    XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new DocumentException(DocumentProblem.DAMAGED);
          case XMLStreamConstants.START_ELEMENT -> start(xml, to);
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), to);
          default -> {
            // text is read with its element
          }
        }
      }
    } finally {
      xml.close();
    }
  }

  private void start(XMLStreamReader xml, Writer to) throws XMLStreamException, IOException {
    switch (xml.getLocalName()) {
      case "t" -> to.write(xml.getElementText());
      case "tab" -> to.write('\t');
      case "br", "cr" -> to.write('\n');
      case "noBreakHyphen" -> to.write('-');
      case "tbl" -> tables = true;
      case "txbxContent" -> textBoxes = true;
      case "Fallback", "del", "moveFrom", "instrText", "pPr", "rPr", "sectPr" -> skip(xml);
      default -> {
        // other elements contain these
      }
    }
  }

  private static void end(String element, Writer to) throws IOException {
    switch (element) {
      case "p" -> to.write('\n');
      case "tc" -> to.write('\t');
      case "tr" -> to.write('\n');
      default -> {
        // other elements do not separate text
      }
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // skipped
        }
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
