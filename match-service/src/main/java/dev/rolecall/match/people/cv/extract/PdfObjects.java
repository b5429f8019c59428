package dev.rolecall.match.people.cv.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/// The pictures and links of a PDF file. Pictures are counted without being decoded, and links are
/// not followed. Damaged ones are skipped: the text of the file can still be read.
final class PdfObjects {
  private static final int MAX_PICTURES = 1_000;

  private PdfObjects() {}

  static int pictures(PDDocument pdf) {
    int pictures = 0;
    for (PDPage page : pdf.getPages()) {
      pictures += pictures(page);
      if (pictures >= MAX_PICTURES) {
        return MAX_PICTURES;
      }
    }
    return pictures;
  }

  private static int pictures(PDPage page) {
    int pictures = 0;
    try {
      PDResources resources = page.getResources();
      if (resources != null) {
        for (COSName name : resources.getXObjectNames()) {
          pictures += resources.isImageXObject(name) ? 1 : 0;
        }
      }
    } catch (RuntimeException damaged) {
      return pictures;
    }
    return pictures;
  }

  static List<String> links(PDDocument pdf) {
    List<String> links = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      try {
        page.getAnnotations().forEach(annotation -> addLink(annotation, links));
      } catch (IOException | RuntimeException damaged) {
        continue;
      }
    }
    return links;
  }

  private static void addLink(PDAnnotation annotation, List<String> links) {
    if (links.size() < DocumentFeatures.MAX_LINKS
        && annotation instanceof PDAnnotationLink link
        && action(link) instanceof PDActionURI action
        && action.getURI() != null) {
      links.add(action.getURI());
    }
  }

  private static @Nullable PDAction action(PDAnnotationLink link) {
    try {
      return link.getAction();
    } catch (RuntimeException damaged) {
      return null;
    }
  }
}
