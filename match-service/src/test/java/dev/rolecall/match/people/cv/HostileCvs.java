package dev.rolecall.match.people.cv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Files that are not what they seem, or that try to harm the program that reads them.
public final class HostileCvs {
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  private static final String PART = "word/document.xml";
  private static final int BOMB = 300_000_000;

  private HostileCvs() {}

  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  public static byte[] bombInDocx() throws IOException {
    return zip(PART, new byte[BOMB / 10]);
  }

  public static byte[] bombInZips() throws IOException {
    byte[] inner = zip(PART, new byte[BOMB / 10]);
    return zip(PART, zip(PART, inner));
  }

  public static byte[] manyParts() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 20_000; i++) {
        zip.putNextEntry(new ZipEntry("word/x" + i));
      }
    }
    return out.toByteArray();
  }

  public static byte[] macros() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"word/vbaProject.bin", PART}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(document("<w:p><w:r><w:t>Java</w:t></w:r></w:p>").getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  public static byte[] deepNesting() throws IOException {
    return zip(PART, document("<w:x>".repeat(200_000) + "</w:x>".repeat(200_000)).getBytes(UTF_8));
  }

  public static byte[] billionLaughs() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return zip(
        PART,
        ("<?xml version=\"1.0\"?><!DOCTYPE d [%s]>".formatted(entities)
                + document("<w:t>&a9;</w:t>"))
            .getBytes(UTF_8));
  }

  public static byte[] fileInEntity() throws IOException {
    return zip(
        PART,
        ("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + document("<w:t>&x;</w:t>"))
            .getBytes(UTF_8));
  }

  public static byte[] encryptedDocx() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream content = encryptor.getDataStream(files)) {
        content.write(CvDocuments.docx("Java"));
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  public static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return CvDocuments.bytes(document);
    }
  }

  public static byte[] manyPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 10_000; i++) {
        document.addPage(new PDPage());
      }
      return CvDocuments.bytes(document);
    }
  }

  /// Code that a viewer would run when it opens the file.
  public static byte[] script() {
    return pdf(
        Map.of("Catalog", "/OpenAction << /S /JavaScript /JS (while(true){app.alert(1)}) >>"),
        "BT /F1 12 Tf 40 700 Td (Backend Engineer, Java) Tj ET".getBytes(ISO_8859_1),
        "");
  }

  /// A page whose text is 100 MB when it is decompressed.
  public static byte[] bombInPdf() {
    String text = "BT /F1 12 Tf " + "(Java) Tj ".repeat(BOMB / 30) + "ET";
    Deflater deflater = new Deflater(9);
    deflater.setInput(text.getBytes(ISO_8859_1));
    deflater.finish();
    byte[] small = new byte[2_000_000];
    int length = deflater.deflate(small);
    deflater.end();
    return pdf(Map.of(), Arrays.copyOf(small, length), "/Filter /FlateDecode");
  }

  /// A page of which one million arrays are opened and none is closed.
  public static byte[] deepArrays() {
    return pdf(Map.of("Page", "/X " + "[".repeat(1_000_000)), new byte[0], "");
  }

  /// A tree of pages that contains itself.
  public static byte[] endlessPages() {
    return pdf(Map.of("Kids", "2 0 R"), new byte[0], "");
  }

  public static byte[] truncated(byte[] document) {
    return Arrays.copyOf(document, document.length * 2 / 3);
  }

  private static byte[] pdf(Map<String, String> additions, byte[] content, String filter) {
    String head =
        """
        %%PDF-1.7
        1 0 obj << /Type /Catalog /Pages 2 0 R %s >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R %s] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> %s >> endobj
        4 0 obj << /Length %d %s >> stream
        """
            .formatted(
                additions.getOrDefault("Catalog", ""),
                additions.getOrDefault("Kids", ""),
                additions.getOrDefault("Page", ""),
                content.length,
                filter);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static String document(String content) {
    return "<w:document %s>%s</w:document>".formatted(WORD, content);
  }
}
