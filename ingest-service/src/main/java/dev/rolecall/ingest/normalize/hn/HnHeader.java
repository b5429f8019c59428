package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.title.GenericTitles;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.List;
import java.util.Map;

/// The header of a comment, `Company | Role | Place | REMOTE | $$` in any order, with its segments
/// assigned by their content.
///
/// @param company empty when no segment contains it
/// @param titles in order
/// @param rest the other segments: places, modes, pay, addresses
/// @param lines how many lines of the comment are the header, with those before it
/// @param own by title: strings that apply to that role only, as in `Engineer (Bonn), Lead
///   (Remote)`
public record HnHeader(
    String company,
    List<String> titles,
    List<String> rest,
    int lines,
    Map<String, List<String>> own) {
  /// The header of a comment that has none.
  public static final HnHeader NONE = new HnHeader("", List.of(), List.of(), 0, Map.of());

  HnHeader withLines(int number) {
    return new HnHeader(company, titles, rest, number, own);
  }

  public boolean isPresent() {
    return !company.isEmpty() || !titles.isEmpty() || !rest.isEmpty();
  }

  /// Whether a segment states a place, a mode, a type of employment or pay.
  boolean hasPlaceOrTerms() {
    return rest.stream()
        .anyMatch(segment -> HnSegments.isTerms(segment) || HnSegments.isPlace(segment));
  }

  /// Whether none of the titles names a kind of work.
  boolean isGeneric() {
    return titles.stream()
        .allMatch(
            title ->
                GenericTitles.matches(title)
                    || !RoleNouns.isIn(title)
                    || TitleDetails.isSkillList(title));
  }
}
