package dev.rolecall.match.people.cv.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/// Reads a DOCX file: a ZIP archive with XML parts, of which the body and the headers hold the
/// text. Parts are decompressed up to a limit, and only the parts that are needed.
final class DocxText {
  /// Some programs number the main part: `word/document2.xml`.
  private static final Pattern BODY = Pattern.compile("word/document\\d*\\.xml");

  private static final Pattern HEADER = Pattern.compile("word/header\\d*\\.xml");
  private static final Pattern RELATIONS = Pattern.compile("word/_rels/document\\d*\\.xml\\.rels");
  private static final String PICTURES = "word/media/";
  private static final String MACROS = "word/vbaProject.bin";

  private DocxText() {}

  static DocumentText extract(byte[] document) {
    try {
      Map<String, byte[]> parts = parts(document);
      WordXml xml = new WordXml();
      BoundedText text = new BoundedText(DocumentLimits.MAX_CHARACTERS);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (matches(HEADER, part.getKey())) {
          xml.copyText(part.getValue(), text);
        }
      }
      xml.copyText(body(parts), text);
      return new DocumentText(DocumentFormat.DOCX, List.of(text.toString()), features(parts, xml));
    } catch (XMLStreamException | ZipException damaged) {
      throw new DocumentException(DocumentProblem.DAMAGED);
    } catch (IOException damaged) {
      throw new DocumentException(DocumentProblem.DAMAGED);
    }
  }

  private static DocumentFeatures features(Map<String, byte[]> parts, WordXml xml)
      throws XMLStreamException {
    List<String> links = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (matches(RELATIONS, part.getKey())) {
        links.addAll(WordXml.links(part.getValue()));
      }
    }
    int pictures = (int) parts.keySet().stream().filter(name -> name.startsWith(PICTURES)).count();
    return new DocumentFeatures(pictures, false, xml.hasTables(), xml.hasTextBoxes(), links);
  }

  private static byte[] body(Map<String, byte[]> parts) {
    return parts.entrySet().stream()
        .filter(part -> matches(BODY, part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new DocumentException(DocumentProblem.NOT_SUPPORTED));
  }

  private static boolean matches(Pattern pattern, String name) {
    return pattern.matcher(name).matches();
  }

  /// The parts with text and links, and the names of pictures without content.
  private static Map<String, byte[]> parts(byte[] document) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      long remaining = DocumentLimits.MAX_UNZIPPED_BYTES;
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > DocumentLimits.MAX_ZIP_ENTRIES) {
          throw new DocumentException(DocumentProblem.TOO_COMPLEX);
        }
        String name = entry.getName();
        if (name.equals(MACROS)) {
          throw new DocumentException(DocumentProblem.MACROS);
        }
        boolean needed = matches(BODY, name) || matches(HEADER, name) || matches(RELATIONS, name);
        remaining -= needed ? keep(zip, name, remaining, parts) : skip(zip, remaining);
        if (name.startsWith(PICTURES)) {
          parts.put(name, new byte[0]);
        }
      }
    }
    return parts;
  }

  private static long keep(ZipInputStream zip, String name, long max, Map<String, byte[]> parts)
      throws IOException {
    byte[] content = zip.readNBytes((int) max + 1);
    requireWithin(content.length, max);
    parts.put(name, content);
    return content.length;
  }

  /// An entry that is not needed is decompressed too, to find the next one.
  private static long skip(ZipInputStream zip, long max) throws IOException {
    byte[] buffer = new byte[8192];
    long skipped = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      skipped += read;
      requireWithin(skipped, max);
    }
    return skipped;
  }

  private static void requireWithin(long bytes, long max) {
    if (bytes > max) {
      throw new DocumentException(DocumentProblem.TOO_COMPLEX);
    }
  }
}
