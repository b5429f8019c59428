package dev.rolecall.match.people.cv.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// The pictures and links of a PDF file. Pictures are counted without being decoded, and links are
/// not followed.
final class PdfObjects {
  private static final int MAX_PICTURES = 1_000;

  private PdfObjects() {}

  static int pictures(PDDocument pdf) {
    int pictures = 0;
    for (PDPage page : pdf.getPages()) {
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name) && ++pictures >= MAX_PICTURES) {
          return pictures;
        }
      }
    }
    return pictures;
  }

  static List<String> links(PDDocument pdf) throws IOException {
    List<String> links = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (links.size() < DocumentFeatures.MAX_LINKS
            && annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI() != null) {
          links.add(action.getURI());
        }
      }
    }
    return links;
  }
}
