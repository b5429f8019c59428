package dev.rolecall.ingest.normalize.apply;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.site.ApplicantTrackingSystems;
import java.util.stream.Stream;

/// Recognizes by their URLs the pages at which people apply, and those at which no one does.
final class CareerPages {
  /// Words in URLs of careers pages, besides the names of applicant tracking systems.
  private static final String[] CAREERS_WORDS = {
    "job",
    "career",
    "apply",
    "hiring",
    "angel.co/",
    "join",
    "/join",
    "vacan",
    "vacatur",
    "opening",
    "position",
    "opportunit",
    "typeform",
    "forms.gle",
    "docs.google.com/forms",
    "work-with",
    "workwith",
    "employment",
    "stellen",
    "karriere"
  };

  private static final CuedPattern CAREERS =
      CuedPattern.of(
          "jobs?\\b|career|apply|hiring|angel\\.co/.*jobs|join-?us|/join\\b|vacanc|vacatures?"
              + "|openings|positions?|opportunit(?:y|ies)(?=/|$|\\?|#)|typeform|forms\\.gle|docs\\.google\\.com/forms"
              + "|work-?with-?|employment|stellen|karriere|"
              + ApplicantTrackingSystems.pattern(),
          Stream.concat(Stream.of(CAREERS_WORDS), ApplicantTrackingSystems.addressParts().stream())
              .toArray(String[]::new));

  /// Pages at which no one applies.
  private static final CuedPattern OTHER_PAGES =
      CuedPattern.of(
          "youtu\\.?be|twitter\\.com|//x\\.com|linkedin\\.com/(?:in|company)/|facebook\\.com|instagram\\.com|news\\.ycombinator|wikipedia\\.org|techcrunch|/blog|producthunt|//github\\.com/[^/]*/?$|crunchbase|glassdoor|medium\\.com|maps\\.google|goo\\.gl/maps|recruitment-process|interview-process|privacy[-_]?(?:notice|policy|statement)|/privacy/?$|\\bscam|recruitment-?fraud|fraud-?(?:alert|notice|warning)|//(?:www\\.|consumer\\.)?(?:ftc|eeoc|dol|e-verify)\\.gov|/cookies?\\b|/terms\\b|terms-of",
          "youtu",
          "twitter.com",
          "//x.com",
          "linkedin.com",
          "facebook.com",
          "instagram.com",
          "news.ycombinator",
          "wikipedia.org",
          "techcrunch",
          "/blog",
          "producthunt",
          "github.com",
          "crunchbase",
          "glassdoor",
          "medium.com",
          "maps",
          "-process",
          "privacy",
          "scam",
          "fraud",
          ".gov",
          "/cookie",
          "/terms",
          "terms-of");

  private CareerPages() {}

  /// Whether a URL is that of a careers page or of an applicant tracking system.
  static boolean isCareers(String url) {
    return CAREERS.finds(url);
  }

  /// Whether a URL is that of a blog, a profile, a policy or another page without openings.
  static boolean isOther(String url) {
    return OTHER_PAGES.finds(url);
  }
}
