package dev.rolecall.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a [NativePosting] that a board's postings either have or lack. When most lack a
/// field that nearly all had before, the source has probably changed its format.
public enum PostingField {
  TITLE('t', true, posting -> posting.title() != null),
  TEXT('x', true, posting -> hasText(posting.html())),
  ADDRESS('u', true, posting -> posting.url() != null),
  COMPANY('c', false, posting -> posting.companyName() != null),
  PLACE('l', false, posting -> !posting.locations().isEmpty()),
  DATE('d', false, posting -> posting.postedAt() != null),
  DEADLINE('v', false, posting -> posting.validThrough() != null),
  PAY('p', false, posting -> !posting.pay().isEmpty()),
  EMPLOYMENT_TYPE('e', false, posting -> posting.employmentType() != null),
  REMOTE('r', false, posting -> posting.remote() != null),
  APPLY_ADDRESS('a', false, posting -> posting.applyUrl() != null);

  private final char letter;
  private final boolean essential;
  private final Predicate<NativePosting> presence;

  PostingField(char letter, boolean essential, Predicate<NativePosting> presence) {
    this.letter = letter;
    this.essential = essential;
    this.presence = presence;
  }

  /// Whether a posting is of no use without it. An employer may stop stating the others.
  public boolean isEssential() {
    return essential;
  }

  /// The fields that at least one of an item's postings has, as letters: they are stored for each
  /// posting of a board.
  public static String lettersOf(List<NativePosting> postings) {
    return Arrays.stream(values())
        .filter(field -> postings.stream().anyMatch(field.presence))
        .map(field -> String.valueOf(field.letter))
        .collect(Collectors.joining());
  }

  public boolean isIn(String letters) {
    return letters.indexOf(letter) >= 0;
  }

  /// The letters without this field's; null when they are not known.
  public @Nullable String removedFrom(@Nullable String letters) {
    return letters == null ? null : letters.replace(String.valueOf(letter), "");
  }

  /// Whether there is anything but tags and spaces.
  private static boolean hasText(String html) {
    boolean tag = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (!tag && c != '<' && !Character.isWhitespace(c)) {
        return true;
      }
      tag = c == '<' || (tag && c != '>');
    }
    return false;
  }
}
