package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TechnicalRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The roles that a comment's sentences name: "we're looking for a backend engineer and an SRE to
/// ...".
final class HnProse {
  /// Sentences that are read. Later ones are about other things.
  private static final int MAX_SENTENCES = 8;

  private HnProse() {}

  static List<CuedPattern> patterns() {
    return Stream.of(
            List.of(HiringWords.PATTERN),
            FurtherTitles.patterns(),
            SecondPersonTitles.patterns(),
            SoughtPeople.patterns())
        .flatMap(List::stream)
        .toList();
  }

  /// The roles of the first sentence that names any, and those that later sentences clearly name.
  static List<HnRole> roles(PostingText text) {
    return text.computeOnce(HnProse.class, () -> find(text, false));
  }

  private static List<HnRole> find(PostingText text, boolean firstOnly) {
    List<HnRole> found = new ArrayList<>();
    int from = 0;
    int sentences = 0;
    for (MatchResult hiring : HiringWords.in(text)) {
      boolean ends = sentences >= MAX_SENTENCES || firstOnly && !found.isEmpty();
      if (hiring.start() >= from && !ends) {
        String following = FollowingText.at(text.text(), hiring.end());
        sentences++;
        List<HnRole> roles = withSecond(ProseTitles.roles(following), following);
        List<HnRole> others = found.isEmpty() ? roles : others(roles, found);
        boolean vague = found.stream().allMatch(role -> ProseTitles.isUnspecific(role.title()));
        if (vague && others.stream().anyMatch(role -> TechnicalRoles.isTitle(role.title()))) {
          found.clear();
        }
        found.addAll(others);
        from = roles.isEmpty() ? hiring.end() : hiring.end() + 1;
      }
    }
    return ProseTitles.distinct(found);
  }

  private static List<HnRole> withSecond(List<HnRole> roles, String following) {
    return roles.isEmpty()
        ? roles
        : Stream.concat(roles.stream(), SecondTitles.in(following).stream()).toList();
  }

  /// The roles of a later sentence that are not known yet. One of them must clearly be a title.
  private static List<HnRole> others(List<HnRole> roles, List<HnRole> known) {
    boolean specific =
        roles.stream()
            .map(HnRole::title)
            .anyMatch(title -> ProseTitles.isSpecific(title) && !ProseTitles.isLeveledOnly(title));
    return roles.stream()
        .filter(role -> specific && isTitle(role.title()))
        .filter(
            role ->
                known.stream()
                    .filter(other -> !ProseTitles.isUnspecific(other.title()))
                    .noneMatch(other -> ProseTitles.isLike(role, other)))
        .toList();
  }

  /// The roles of the first sentence that names any.
  static List<HnRole> first(PostingText text) {
    return text.computeOnce("first sentence", () -> find(text, true));
  }

  /// Titles of one word count in the plural: `testers`.
  private static boolean isTitle(String title) {
    return title.indexOf(' ') > 0
        || title.endsWith("s") && RoleNouns.endsIn(title) && !ProseTitles.isUnspecific(title);
  }
}
