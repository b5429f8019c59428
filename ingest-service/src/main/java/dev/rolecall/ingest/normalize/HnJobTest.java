package dev.rolecall.ingest.normalize;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a top-level comment of a thread advertises a job, and if not, what it is.
final class HnJobTest {
  private static final Pattern SEEKER =
      Pattern.compile(
          "(?is)^\\W*(?:seeking work|seeking (?:a )?(?:job|position|freelance)|looking for"
              + " (?:work|a job|a new (?:role|job|position)|opportunities)|i(?:'|’)?m (?:an?"
              + " |currently )?(?:[\\w-]+ ){0,4}(?:looking for|seeking)|available for)|willing to"
              + " relocate\\s*:|(?:^|\\n"
              + ")\\W*(?:résumé|resume|cv)\\s*(?:/cv)?\\s*:");
  private static final Pattern HIRING =
      Pattern.compile(
          "(?i)\\b(?:we(?:'|’)?(?:re| are)(?: \\w+){0,3} (?:hiring|looking"
              + " for|seeking|recruiting|searching)|(?:is|are)(?: \\w+){0,2} (?:hiring|looking"
              + " for|seeking|recruiting)|now hiring|hiring(?: for)?"
              + " (?:an?|our|multiple|several|senior|software|engineers?|developers?)|join"
              + " (?:us|our|the) |looking for"
              + " (?:an?|our|multiple|several|senior|software|talented|experienced|great|people|engineers?|developers?)|open"
              + " (?:roles?|positions?)|job openings?|to apply|apply"
              + " (?:at|here|to|via|through|now|directly)|send (?:us |me )?(?:your|an?)"
              + " (?:resume|cv|email)|we need an?|wir suchen|nous (?:recrutons|cherchons)|wij"
              + " zoeken|on recrute|buscamos|we have (?:an? )?(?:open|several|multiple))");
  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)^(?:is|are|do|does|what|why|how|when|where|who|can|could|would|any|has|have|did|&gt;|>|i"
              + " (?:applied|would|think|was|am|have|had|love|don|can)|thanks|thank"
              + " you|this|please|surely|just|hey|note|ps|reminder|same|so|if you|for"
              + " those|fyi|@)\\b");

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
    boolean telling = !header.titles().isEmpty() || header.rest().size() >= 2;
    if (header.present() && telling) {
      return Optional.empty();
    }
    boolean hiring = HIRING.matcher(words).find();
    if (!hiring || words.length() < 90) {
      return Optional.of("not-a-job");
    }
    boolean question = QUESTION.matcher(words.toLowerCase(Locale.ROOT)).find();
    return question && words.length() < 500 ? Optional.of("not-a-job") : Optional.empty();
  }
}
