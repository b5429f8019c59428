package dev.rolecall.search.web.page;

import java.util.ArrayList;
import java.util.List;

/// A fragment of a text with highlights.
///
/// @param matched whether it is a matched word
record TextFragment(String text, boolean matched) {
  private static final char START = '\uE000';
  private static final char END = '\uE001';

  /// Splits a text at its markers, U+E000 and U+E001. Markers without a counterpart are removed.
  static List<TextFragment> of(String text) {
    List<TextFragment> fragments = new ArrayList<>();
    StringBuilder fragment = new StringBuilder();
    boolean matched = false;
    for (char c : text.toCharArray()) {
      if (c == START || c == END) {
        add(fragments, fragment, matched);
        matched = c == START;
      } else {
        fragment.append(c);
      }
    }
    add(fragments, fragment, false);
    return fragments;
  }

  private static void add(List<TextFragment> fragments, StringBuilder fragment, boolean matched) {
    if (!fragment.isEmpty()) {
      fragments.add(new TextFragment(fragment.toString(), matched));
      fragment.setLength(0);
    }
  }
}
