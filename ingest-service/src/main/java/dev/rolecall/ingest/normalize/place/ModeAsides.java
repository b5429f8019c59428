package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import java.util.Locale;
import java.util.regex.Pattern;

/// Decides whether words for a work mode are a perk or an aside instead of the mode of the job:
/// `work from anywhere for four weeks a year`, `our interviews are fully remote`, `parking
/// on-site`.
final class ModeAsides {
  private static final int REACH = 70;
  private static final String SPAN = "(?:days?|weeks?|months?)";
  private static final String COUNT =
      "(?:\\d+|an?|one|two|three|four|five|six|eight|several|a few|some)";

  private static final FilteredPattern AFTER =
      FilteredPattern.of(
          "^[\\w ,]{0,24}?\\b(?:for|up to|to) (?:up to |a maximum of )?"
              + COUNT
              + " (?:\\w+ )?"
              + SPAN
              + "\\b"
              + "|^(?!.{0,24}\\b(?:5|five) days)[\\w ,]{0,24}?\\b"
              + COUNT
              + " (?:\\w+ )?"
              + SPAN
              + " (?:a|per|each|every|of the) (?:year|quarter|month|week)\\b|^(?:ing)?"
              + " ?(?:days?|weeks?|months?|fridays?|mondays?|interviews?|onboarding|hours)\\b|^[\\w"
              + " ]{0,12} for (?:some|certain|other|senior|select|most|many)\\b|^[\\w -]{0,24},"
              + " (?:but|however,?|although) (?:this|the|we need|these)\\b|^ (?:for|during|at|in|to"
              + " attend) (?:(?:a|an|the|our|your)"
              + " )?(?:quarterly|annual|yearly|monthly|planning|onboarding|training|all-hands|offsites?|team"
              + " events|summits?|meetups?|interviews?|occasional|customer|client)\\b|^[\\w ]{0,10}"
              + " (?:twice|once|every|each|(?:\\d|two|three|four) times) (?:a |per )?(?:\\w+"
              + " )?(?:year|quarter|month|few)|^ (?:across|between|among|over) (?:the |our |\\w+"
              + " )?(?:offices|\\p{Lu})|^ in (?:offices|our offices)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern BEFORE =
      FilteredPattern.of(
          "(?:\\b(?:interview\\w*|hiring process|process|onboarding|parking|gym|caf[eé]|chef|day"
              + " ?care|childcare|lunch(?:es)?|meals?|kitchen|doctor|clinic|support|events?)(?:"
              + " \\w+){0,3} ?|\\b(?:transition|move|moving|change|switch) to (?:a |an )?|\\bunable"
              + " to (?:accommodate|support|offer|allow|consider) ?|\\b(?:was|were|used to"
              + " be|occasional(?:ly)?|sometimes|partially|partly|temporarily|not|never)(?:"
              + " \\w+){0,2} ?|"
              + SPAN
              + " (?:(?:a|per|each|every) \\w+ )?(?:of )?)$",
          Pattern.CASE_INSENSITIVE);

  /// Words that state the mode of the job, not the habits of the company.
  private static final FilteredPattern CLEAR =
      FilteredPattern.of(
          "fully[- ]remote|100% remote|remote[- ]only|remote"
              + " (?:position|role|job|ok)|(?-i:REMOTE)|(?:position|location): remote",
          Pattern.CASE_INSENSITIVE);

  /// Words for what customers do anywhere in the world, and what is there: `content for students
  /// anywhere in the world`.
  private static final FilteredPattern OF_PRODUCT =
      FilteredPattern.of(
          "\\b(?:users|customers|clients|students|patients|guests|surface|conferences?|servers?|downloaded|presence|curriculum|content|access(?:ed|ible)?|movements?|devices?|delivered|shipped|send|payments?|videos?|files|documents)\\b(?:(?!\\b(?:you|we|candidates|applicants|employees|engineers|hir\\w+|remote\\w*)\\b)[^.!?\\n"
              + "]){0,60}$",
          Pattern.CASE_INSENSITIVE);

  /// Words next to "hybrid" when it is about systems: `cloud and hybrid environments`,
  /// `on-premises, hybrid, or cloud`.
  private static final FilteredPattern SYSTEMS =
      FilteredPattern.of(
          "\\b(?:multi-?|public |private"
              + " )?cloud\\b|\\bon-?prem|\\bpremises\\b|\\binfrastructures?\\b|\\bdata"
              + " ?cent(?:er|re)s?\\b|\\bdeployments?\\b|\\bworkloads?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int NEAR_SYSTEMS = 30;

  private ModeAsides() {}

  /// Whether a word for hybrid work is about systems instead.
  static boolean isOfSystems(String text, int start, int end) {
    int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - NEAR_SYSTEMS);
    int lineEnd = text.indexOf('\n', end);
    int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, end + NEAR_SYSTEMS);
    return SYSTEMS.finds(text.substring(from, to));
  }

  /// Whether words at a position in the text are about a product instead of the job.
  static boolean isOfProduct(String text, int start) {
    int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 2 * REACH);
    return OF_PRODUCT.finds(text.substring(from, start));
  }

  static boolean isAside(String text, int start, int end) {
    int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
    int lineEnd = text.indexOf('\n', end);
    int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, end + REACH);
    FilteredPattern.Search after = AFTER.search(text.substring(end, to));
    return after.find() || BEFORE.finds(sentence(text.substring(from, start)));
  }

  private static String sentence(String before) {
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf("! "));
    return stop < 0 ? before : before.substring(stop + 1);
  }

  static boolean isClear(String words) {
    return CLEAR.finds(words) && !words.toLowerCase(Locale.ROOT).contains("work");
  }
}
