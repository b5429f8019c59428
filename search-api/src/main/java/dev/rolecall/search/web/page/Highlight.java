package dev.rolecall.search.web.page;

import java.util.ArrayList;
import java.util.List;

/// A piece of a highlighted text.
///
/// @param found whether it is a matched word
record Highlight(String text, boolean found) {
  private static final char START = '\uE000';
  private static final char END = '\uE001';

  /// Cuts a text at its marks, U+E000 and U+E001. Marks without a partner are dropped.
  static List<Highlight> of(String text) {
    List<Highlight> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean found = false;
    for (char c : text.toCharArray()) {
      if (c == START || c == END) {
        add(pieces, piece, found);
        found = c == START;
      } else {
        piece.append(c);
      }
    }
    add(pieces, piece, false);
    return pieces;
  }

  private static void add(List<Highlight> pieces, StringBuilder piece, boolean found) {
    if (!piece.isEmpty()) {
      pieces.add(new Highlight(piece.toString(), found));
      piece.setLength(0);
    }
  }
}
