package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// The areas to which the text of a remote job limits it: `we are hiring in the UK and Spain only`,
/// `candidates based in Brazil`, `you must reside in Canada`.
record TextScopes(Draft draft) {
  private static final String AREAS =
      "(\\p{Lu}[\\p{L}.’']+(?:(?:, ?| ?/ ?| ?& ?| )(?:(?:and|or|the|of|either|&)"
          + " )*\\p{Lu}[\\p{L}.]+){0,12})";

  /// Limits by time zone: `within 3 hours of CET`, `in North American time zones`.
  private static final CuedPattern ZONES =
      CuedPattern.of(
          "(?:±|\\+/-|within) ?\\d{1,2} ?(?:h|hrs?|hours?)(?: of| from)? [^.\\n"
              + "]{2,24}|\\b(?:USA?|U\\.S\\.|North American|American|Europe(?:an)?|EU|Australian?)["
              + " -](?:business |working )?(?:time[- ]?zones?|working hours|business"
              + " hours)|\\b(?:UTC|GMT|CES?T) ?(?:\\+ ?/? ?[-–−]|±) ?\\d{1,2}\\b|\\b(?:UTC|GMT)"
              + " ?[+−–-]\\d{1,2} ?(?:to|through|and|-|–) ?(?:UTC|GMT)? ?[+−-]?\\d{1,2}\\b",
          "utc",
          "gmt",
          "cet",
          "cest",
          "zone",
          "hours",
          "hrs",
          "±",
          "+/-",
          "within");

  private static final CuedPattern LIMITS =
      CuedPattern.of(
          "(?:(?:hiring|hire|hires|recruiting|recruit)(?: \\w+){0,3}? (?:only"
              + " )?(?:in|from|within|across)|(?:candidates?|applicants?|anyone|(?<!if )you|remote"
              + " workers)(?: \\w+){0,6}?"
              + " (?:based|located|living|residing|resident|reside|live|working) (?:anywhere"
              + " )?(?:in|within|from)|(?:must|need to|have to|should|required to|requires? you to)"
              + " (?:currently )?(?:be )?(?:legally"
              + " )?(?:based|located|live|reside|living|residing|a resident) (?:anywhere"
              + " )?(?:in|within|of)|(?:open|available|limited|restricted) (?:only )?to (?:remote"
              + " )?(?:candidates?|applicants?|residents|people) (?:in|from|of|within|based"
              + " in|located in|residing in)|remote"
              + " (?:positions?|roles?|work|candidates|employees|applicants) (?:\\w+"
              + " ){0,3}(?:within|in|from)|(?:(?:work|working|based|fully|100%)"
              + " remotely|(?:fully|100%) remote|(?:this|the) (?:role|position|job) is (?:fully"
              + " )?remote)"
              + " (?:in|within|from|across)|(?:work|working|remotely|remote|be|based|located)"
              + " (?:remotely )?(?:from )?anywhere (?:in|within|across)) (?:the )?(?-i:"
              + AREAS
              + ")",
          "hiring",
          "hire",
          "recruit",
          "based",
          "located",
          "resid",
          "live in",
          "living",
          "working",
          "open",
          "available",
          "limited",
          "restricted",
          "anywhere",
          "remote position",
          "remote role",
          "remote work",
          "remote candidates",
          "remote employees",
          "remote applicants",
          "remotely",
          "is remote",
          "fully remote",
          "must",
          "need to",
          "have to",
          "should",
          "require");

  /// `working from home (US only)`, `UK or Ireland residents only`.
  private static final CuedPattern ONLY =
      CuedPattern.of(
          "(?-i:\\b(\\p{Lu}[\\p{L}.]{1,14}(?:(?: ?/ ?| ?& ?|, | and | or"
              + " )\\p{Lu}[\\p{L}.]{1,14}){0,3})[ -](?:based )?(?:candidates |applicants |residents"
              + " |locations? |employees |remote )?[Oo]nly\\b)",
          "only");

  /// Sentences about other people or other times.
  private static final FilteredPattern SOFT =
      FilteredPattern.of(
          "(?i)\\b(?:prefer\\w*|ideally|unless|happen"
              + " to|bonus|plus|customers?|clients|founded|investors?|also"
              + " hiring)\\b|\\boffices?\\b[^,]*$");

  private static final FilteredPattern SOFT_AFTER =
      FilteredPattern.of("(?i)\\b(?:prefer\\w*|bonus|plus)\\b");

  static List<CuedPattern> patterns() {
    return List.of(LIMITS, ZONES, ONLY);
  }

  void read() {
    SegmentPlaces places = new SegmentPlaces(draft, "text-scope");
    List<MatchResult> limits = draft.text.computeOnce(LIMITS, () -> LIMITS.all(draft.text));
    List<MatchResult> only = draft.text.computeOnce(ONLY, () -> ONLY.all(draft.text));
    if (isLimited(limits, places, false) || isLimited(only, places, false)) {
      return;
    }
    draft
        .text
        .computeOnce(ZONES, () -> zone(draft.text))
        .ifPresentOrElse(
            zone -> places.addScope(zone, zone, "text-scope"),
            () -> isLimited(limits, places, true));
  }

  /// Whether one of the matches names areas, which are added.
  ///
  /// @param zones whether a single time zone counts: `within GMT` can be the start of `GMT+-3`
  private boolean isLimited(List<MatchResult> matches, SegmentPlaces places, boolean zones) {
    for (MatchResult match : matches) {
      List<String> areas =
          isFirm(draft.text, match) ? ScopeRules.parse(match.group(1)) : List.<String>of();
      if (!areas.isEmpty() && (zones || !areas.getFirst().startsWith("UTC"))) {
        areas.forEach(area -> places.addScope(area, match.group(), "text-scope"));
        return true;
      }
    }
    return false;
  }

  private static Optional<String> zone(PostingText text) {
    return ZONES.all(text).stream()
        .filter(match -> isFirm(text, match))
        .flatMap(match -> ZoneRules.read(match.group()).stream())
        .map(ZoneRules.Zone::range)
        .findFirst();
  }

  private static boolean isFirm(PostingText text, MatchResult match) {
    String whole = text.text();
    int start =
        Math.max(whole.lastIndexOf('\n', match.start()), whole.lastIndexOf(". ", match.start()))
            + 1;
    int end = Math.min(whole.length(), match.end() + 24);
    String after = whole.substring(match.end(), end).replace('\n', '|');
    return !SOFT.finds(whole.substring(start, match.end())) && !SOFT_AFTER.finds(after);
  }
}
