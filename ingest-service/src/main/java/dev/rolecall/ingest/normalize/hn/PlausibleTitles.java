package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import java.util.ArrayList;
import java.util.List;

/// Removes what is left of a sentence around a title, and titles that are only a part of a
/// sentence: a job without a title is better than one named `to gain Full-Stack experience`.
final class PlausibleTitles {
  /// Terms and words of sentences before a title: `ONSITE - `, `as well as`, `ranging from`.
  private static final FilteredPattern LEAD_IN =
      FilteredPattern.of(
          "(?i)\\W*(?:(?:(?:on-?site|remote|full[- ]?time|h-?1-?b|uk|us)(?:,| or| and| &|/)?"
              + " ?)*(?:on-?site|full[- ]?time|(?-i:REMOTE)|remote(?=[:,–-]))(?:"
              + " positions?)?[\\s,:–-]+|(?:as well as|like|esp\\.?|especially|vary"
              + " from|rang(?:e|ing) from|amongst|other|wide range of|(?:all )?(?:levels|types)"
              + " of|requirements(?: for)?|all the other|looking to hire an?|plus|about"
              + " (?:the|our)|we['’]d love|work from home,)\\s+)");

  /// Words of sentences after a title: `and also`, `, among other`, `of all levels`.
  private static final FilteredPattern END =
      FilteredPattern.of(
          "(?i)(?:[\\s,]+(?:among(?:st)? other\\b.*|and"
              + " also|also|(?<=,\\s)(?:one|other|starting|contributing|salary)|plus (?:a )?(?:few"
              + " )?(?:other|more)\\b.*|\\+ (?:lots )?more|(?:or two)|as well as [\\w/-]+|or"
              + " someone|(?:and|or) those|and an? (?:mid|senior|junior)[- a-z]*|; ?(?:us|uk|eu)"
              + " only|(?:of|at|in)? ?(?:all|any) levels?|full[- ]?time|on-?site|here|at|some"
              + " experience preferred|- full desc at)|[\\s–-]+(?:inr|sgd|usd|eur|gbp)"
              + " ?\\d.*|\\s+\\([^()]*(?: only|not (?:listed|posted) yet)\\)|\\s*[>»<]+"
              + "|\\s+[(]?[\\u00B0\\u2500-\\u27BF\\u2B00-\\u2BFF\\uFE30-\\uFE4F].*|\\s*[-–—,:]+)$");

  private static final FilteredPattern PART_OF_SENTENCE =
      FilteredPattern.of(
          "(?i)^(?:(?:mentor|manage|hire|train|coach|educate|communicate|collaborate|work|partner|assist|guide|lead"
              + " and)\\s(?-i:\\p{Ll})|(?:although|adding|doubling|conference|past|year|pay by|at"
              + " (?-i:\\p{Lu}\\p{L}+)"
              + " we)\\s|(?:to|from|on|in|over|across|her|his|their|directing|overseeing|regarding|recruitment,|salary|only|more|lead"
              + " the|thanks|full details|just|at the|remote full|remote"
              + " time|if|or|and|but)\\s|\\d+ ?%|\\d+-minute|engineer"
              + " #\\d|visas?\\b|h-?1-?bs?\\b|(?:preferred|ideal|posting"
              + " as|appoint|leads?$|leaders?$|experts?$|lead in \\w+ing|serve as|we"
              + " offer|(?:engineering|development|product|technical) teams?"
              + " (?:in|at|of|based))\\b|\\d+$|000\\b|(?:(?:senior|junior|mid|lead|staff|interns?)[,/&"
              + " ]+)+(?:senior|junior|mid|lead|staff|interns?)$)|\\b(?:i['’]m|don['’]t|can['’]t|lacks?|works"
              + " with|makes|tackle|effectively|see this|how grammar|so"
              + " don)\\b|^(?:devops|data|web|tech|backend|frontend|back-end|front-end)"
              + " stack$|^(?:customers?|users?|clients?|companies)"
              + " and\\b|\\bmillion\\b|\\bconsists? of\\b|\\bpossible for\\b");

  private static final int MAX_CUTS = 3;

  private PlausibleTitles() {}

  /// The roles with plausible titles; [HnRole#UNTITLED] when none remains.
  static List<HnRole> of(List<HnRole> roles) {
    List<HnRole> kept = new ArrayList<>();
    for (HnRole role : roles) {
      if (role.title().isEmpty()) {
        kept.add(role);
      }
      for (String part : parts(role.title())) {
        String title = plain(part);
        if (!title.isEmpty()) {
          kept.add(title.equals(role.title()) ? role : new HnRole(title, role.segments()));
        }
      }
    }
    return kept.isEmpty() ? List.of(HnRole.UNTITLED) : ProseTitles.distinct(kept);
  }

  /// Each role of a title that names several, without clauses after them.
  private static List<String> parts(String title) {
    String plain = plain(title);
    return CompoundTitles.of(TitleClauses.without(plain.isEmpty() ? title : plain));
  }

  /// Empty when the title is only a part of a sentence.
  private static String plain(String title) {
    String rest = title;
    for (int i = 0; i < MAX_CUTS; i++) {
      FilteredPattern.Search leadIn = LEAD_IN.search(rest);
      boolean leads = leadIn.lookingAt() && RoleNouns.isIn(rest.substring(leadIn.end()));
      rest = leads ? rest.substring(leadIn.end()) : rest;
      String cut = END.replaceFirst(rest, "");
      rest = RoleNouns.isIn(cut) ? cut : rest;
    }
    return PART_OF_SENTENCE.finds(rest) ? "" : rest;
  }
}
