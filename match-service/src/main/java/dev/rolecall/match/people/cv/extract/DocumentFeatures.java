package dev.rolecall.match.people.cv.extract;

import java.util.List;

/// What a document has besides its text, as far as it matters to programs that read CVs.
///
/// @param pictures how many pictures it contains
/// @param columns whether a page has columns of text
/// @param tables whether it contains tables; known of DOCX only
/// @param textBoxes whether text is in boxes that float on the page; known of DOCX only
/// @param links the addresses behind words that can be clicked, at most 50
public record DocumentFeatures(
    int pictures, boolean columns, boolean tables, boolean textBoxes, List<String> links) {
  static final int MAX_LINKS = 50;
  static final int MAX_LINK_LENGTH = 300;

  public static final DocumentFeatures NONE =
      new DocumentFeatures(0, false, false, false, List.of());

  public DocumentFeatures {
    links =
        links.stream()
            .filter(link -> link.length() <= MAX_LINK_LENGTH)
            .distinct()
            .limit(MAX_LINKS)
            .toList();
  }
}
