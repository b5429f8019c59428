package dev.rolecall.ingest.normalize.title;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import java.util.Set;

/// Words before a title that do not belong to it: how many people are sought, what they are like,
/// and on which terms: `two highly-motivated full-time`.
public final class TitleAdjectives {
  private static final Set<String> WORDS =
      Set.of(
          ("a an our the their that key serious another one two three four five six seven eight ten"
               + " some several more additional multiple various many few couple of first second"
               + " third next both following great good solid strong bright energetic disciplined"
               + " fresh-thinking any hands-on hardworking hard-working open-minded autonomous"
               + " collaborative brightest smartest brilliant amazing awesome excellent exceptional"
               + " outstanding stellar superb fantastic incredible talented gifted skilled capable"
               + " competent qualified accomplished passionate enthusiastic motivated"
               + " self-motivated driven dedicated ambitious curious hungry resourceful thoughtful"
               + " versatile seasoned rockstar rock-star ninja badass kickass kick-ass killer"
               + " genius world-class world class top-notch top seriously really truly very super"
               + " experienced like-minded highly deeply technically detail-oriented user-focused"
               + " results-driven self-driven self-starting entrepreneurial pragmatic scrappy"
               + " friendly kind humble clever sharp best dynamic proactive proven right full-time"
               + " fulltime part-time fully in-house and or opinionated immediate including include"
               + " are is also either and/or potentially possibly currently most notably primarily"
               + " mostly especially particularly good-natured nice cool ai-first ai-native"
               + " inspirational inspired inspiring innovative ai-pilled high-agency well-rounded"
               + " self-directed extremely incredibly exceptionally unusually oustanding onsite"
               + " on-site considering honest energized emerging established personable idealistic"
               + " thorough wicked a-player")
              .split(" "));

  /// Words that only describe a person in front of a role with a noun of two words or more.
  private static final FilteredPattern DESCRIBED =
      FilteredPattern.of(
          "[a-z]+-(?:minded|oriented|savvy|loving|obsessed|hearted|driven|motivated|skilled|starting|tier|class)|resourceful");

  /// In lower case only: in titles that are names, adverbs belong to them.
  private static final FilteredPattern ADVERB =
      FilteredPattern.of("(?!assembly|family|supply)[a-z]{4,}ly");

  private static final FilteredPattern PHRASES =
      FilteredPattern.of(
          "(?i)(?:(?:calling|to) all(?!-)|\\d{1,2}\\+?(?: ?x|-\\d{1,2}(?!"
              + " ?(?:months|years|weeks|hours)))?|x\\d|\\(\\d+\\)|(?:a |an )?(?:small |large"
              + " |growing )?(?:number|range|variety|handful|couple|lot|lots|ton|tons|few) of|(?:a"
              + " )?(?:diverse |small |talented )?(?:set|group|team|bunch|breed|horde) of|(?:all"
              + " )?(?:types|kinds|sorts) of|(?-i:fellow)(?= \\p{Ll})|expert(?="
              + " (?:ios|android|web|mobile|front|back|full|python|java|ruby|php))|one or"
              + " (?:two|more)|full[- ]?(?:time)? ?/ ?part[- ]?time|upper-|full[- ]time|part[-"
              + " ]time|mid[- ]to[-"
              + " ](?=senior)|(?:nyc|us|uk|eu|sf|usa|europe|london|berlin|remote)[- ]based|at least"
              + " (?:one|two|\\d+)|first hire|(?:fully|100%) remote|one more|all(?= (?:[\\p{L}-]+"
              + " ){0,2}(?:engineers|developers|designers)$)|x(?= \\p{Lu})|new(?! ?-?grad| york|"
              + " jersey| delhi| zealand| orleans| hampshire| haven|"
              + " mexico|,|\\.)|creative(?=,)|(?-i:creative)(?="
              + " (?:developer|engineer|programmer|hacker))|also|stand"
              + " out|(?-i:REMOTE|HYBRID|ON-?SITE|FULL-?TIME)|(?-i:\\p{Lu})\\p{L}+-area|smart(?!"
              + " contract))(?=[\\s,])[\\s,]+");

  private static final FilteredPattern MARKS = FilteredPattern.of("[:\"“”]$|^[\"“”]");

  private static final FilteredPattern WORD = FilteredPattern.of("[^\\s,]+[\\s,]+");

  private static final int MAX_WORDS = 12;

  private TitleAdjectives() {}

  /// The text without these words at its start. A text that consists of them is returned without
  /// its last word's predecessors.
  public static String strip(String text) {
    String rest = text;
    for (int i = 0; i < MAX_WORDS; i++) {
      FilteredPattern.Search phrase = PHRASES.search(rest);
      FilteredPattern.Search word = WORD.search(rest);
      if (phrase.lookingAt()) {
        rest = rest.substring(phrase.end());
      } else if (word.lookingAt() && isAdjective(word.group(), rest.substring(word.end()))) {
        rest = rest.substring(word.end());
      } else {
        break;
      }
    }
    return rest;
  }

  private static boolean isAdjective(String word, String after) {
    String plain = word.strip().replace(",", "");
    plain = Words.hasAny(plain, ":\"“”") ? MARKS.replaceAll(plain, "") : plain;
    String lower = plain.toLowerCase(java.util.Locale.ROOT);
    return WORDS.contains(lower)
        || after.indexOf(' ') > 0 && ADVERB.matches(plain)
        || after.indexOf(' ') > 0 && DESCRIBED.matches(lower);
  }
}
