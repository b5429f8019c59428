package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// The roles in which a comment addresses its reader: `as a Backend Engineer you will`.
final class SecondPersonTitles {
  /// `As a Backend Engineer you will`.
  private static final CuedPattern AS =
      CuedPattern.of("\\bas (?:an?|our|the|(?-i:\\p{Lu})[\\w.]+['’]s)(?=\\s)", "as ");

  /// `If you're a frontend engineer, talk to us`.
  private static final CuedPattern IF =
      CuedPattern.of("\\bif you(?:['’]re| are) (?:also )?(?:an?|our next)(?=\\s)", "if you");

  private SecondPersonTitles() {}

  static List<CuedPattern> patterns() {
    return List.of(AS, IF);
  }

  /// Those of `if you are a Backend Engineer`, else the first of `as a Backend Engineer`.
  static List<HnRole> in(PostingText text) {
    List<HnRole> conditions = after(IF, text);
    return conditions.isEmpty() ? after(AS, text).stream().limit(1).toList() : conditions;
  }

  /// The same for roles that name no kind of work: `as a developer at Acme`.
  static List<HnRole> vague(PostingText text) {
    return Stream.concat(IF.all(text).stream(), AS.all(text).stream())
        .flatMap(start -> rolesAt(text, start).stream())
        .filter(role -> ProseTitles.isUnspecific(role.title()))
        .limit(1)
        .toList();
  }

  private static List<HnRole> after(CuedPattern words, PostingText text) {
    List<HnRole> found = new ArrayList<>();
    for (MatchResult start : words.all(text)) {
      rolesAt(text, start).stream()
          .filter(role -> ProseTitles.isSpecific(role.title()))
          .forEach(found::add);
    }
    return ProseTitles.distinct(found);
  }

  private static List<HnRole> rolesAt(PostingText text, MatchResult start) {
    return ProseTitles.roles(FollowingText.at(text.text(), start.end()));
  }
}
