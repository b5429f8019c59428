package dev.rolecall.ingest.normalize;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a top-level comment of a thread advertises a job, and if not, what it is.
final class HnJobTest {
  private static final Pattern SEEKER =
      Pattern.compile(
          "(?is)^\\W*(?:seeking (?:freelance )?work\\b|seeking (?:a"
              + " )?(?:partner|co-?founder|job|position|new role)\\b|not a job\\b|looking for"
              + " (?:work|a job|an? (?:new"
              + " )?(?:role|job|position|opportunity)|opportunities)\\b|available"
              + " for\\b)|^.{0,120}?\\bi(?:['’]?m| am) (?:an? (?:[\\w+#./-]+ ){0,6})?(?:currently"
              + " |actively |also )*(?:looking for|seeking|open to|available for) (?:an? |new |my"
              + " next |full.?time |part.?time |remote |freelance |any |contract |other"
              + " )*(?:job|work|role|position|opportunit|internship|project)|willing to"
              + " relocate\\s*:|(?:^|\\n"
              + ")\\W*(?:résumé|resume|cv)\\s*(?:/cv)?\\s*:\\s*\\S");
  private static final Pattern HIRING =
      Pattern.compile(
          "(?i)\\b(?:(?:is|are) searching for|we are recruiting|(?:want|looking|hoping) to"
              + " hire|looking to (?:grow|hire|add|expand|bring)|hiring worldwide|role:|seeking"
              + " freelancers?|positions? available|(?:engineer|developer|scientist|designer)s?"
              + " (?:at|for) \\p{Lu}|we(?:'|’)?(?:re| are)(?: \\w+){0,3} (?:hiring|looking"
              + " for|seeking|recruiting|searching)|(?:is|are)(?: \\w+){0,2} (?:hiring|looking"
              + " for|seeking|recruiting)|now hiring|hiring(?: for)?"
              + " (?:an?|our|multiple|several|senior|software|engineers?|developers?)|join"
              + " (?:us|our|the) |looking for"
              + " (?:an?|our|multiple|several|senior|software|talented|experienced|great|people|engineers?|developers?)|open"
              + " (?:roles?|positions?)|job openings?|to apply|apply"
              + " (?:at|here|to|via|through|now|directly)|send (?:us |me )?(?:your|an?)"
              + " (?:resume|cv|email)|we need an?|role open|roles open|new role|new"
              + " position|position available|wir suchen|nous (?:recrutons|cherchons)|wij zoeken|on"
              + " recrute|buscamos|we have (?:an? )?(?:open|several|multiple))");
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)^(?:is|are|do|does|what|why|how|when|where|who|can|could|would|any|has|have|did|&gt;|>|i"
              + " (?:applied|would|think|was|am|have|had|love|don|can)|thanks|thank"
              + " you|this|please|surely|just|note|ps|reminder|same|so|if you|for those|fyi|@)\\b");

  private static final int SHORTEST = 40;
  private static final int LONG_ENOUGH_TO_LIST = 80;

  private HnJobTest() {}

  /// Why it is no job, nothing when it is one.
  static Optional<String> rejection(HnHeader header, PostText text) {
    String words = text.text();
    if (words.isBlank()) {
      return Optional.of("deleted");
    }
    if (SEEKER.matcher(words).find()) {
      return Optional.of("job-seeker");
    }
    if (header.present() && (!header.titles().isEmpty() || header.tells())) {
      return Optional.empty();
    }
    if (words.length() > LONG_ENOUGH_TO_LIST && HnRoles.lists(header, text)) {
      return Optional.empty();
    }
    boolean hiring = HIRING.matcher(words).find();
    if (!hiring || words.length() < SHORTEST) {
      return Optional.of("not-a-job");
    }
    boolean question = QUESTION.matcher(words.toLowerCase(Locale.ROOT)).find();
    return question && words.length() < 500 ? Optional.of("not-a-job") : Optional.empty();
  }
}
