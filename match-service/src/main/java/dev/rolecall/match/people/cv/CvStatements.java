package dev.rolecall.match.people.cv;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.WorkMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a CV says about permits, visas, work modes and years of experience, in the header, the
/// summary and the section of other remarks.
final class CvStatements {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern PERMIT =
      Pattern.compile(
          "(?:authori[sz]ed|eligible|entitled|right|permit|permission) to work in (?:the )?([\\p{L}"
              + " ]{2,30})|(EU|EEA|US|U\\.S\\.|UK|British|European Union)["
              + " -](?:citizen(?:ship)?|national|passport|work permit)|citizen of (?:the )?([\\p{L}"
              + " ]{2,30})|(EU)-(?:Bürger(?:in)?|Staatsbürger(?:in)?)",
          FLAGS);

  private static final Pattern NO_VISA =
      Pattern.compile(
          "(?:no visa (?:sponsorship )?(?:needed|required)|do(?:es)? not (?:need|require) (?:a"
              + " )?visa)",
          FLAGS);

  private static final Pattern VISA =
      Pattern.compile(
          "(?:requires?|needs?) (?:a )?visa(?: sponsorship)?|visa sponsorship (?:needed|required)",
          FLAGS);

  private static final Pattern MODE =
      Pattern.compile(
          "(?:looking for|open to|prefers?|preference:?|seeking|available"
              + " for)\\b[^.]{0,40}?\\b(remote|hybrid|on-?site)\\b",
          FLAGS);

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\+? ?(?:years?|yrs)(?: of)?(?: [\\p{L}-]+){0,3}"
              + " experience|(?<!\\d)(\\d{1,2})\\+? (?:Jahren? (?:Berufs)?erfahrung|ans"
              + " d['’]expérience|años de experiencia|jaar (?:werk)?ervaring|lat doświadczenia|anos"
              + " de experiência|anni di esperienza|års erfarenhet|års erfaring)",
          FLAGS);

  private CvStatements() {}

  static List<ProposedValue> find(CvDraft cv) {
    List<ProposedValue> found = new ArrayList<>();
    for (CvLine line : cv.text().lines()) {
      switch (cv.section(line)) {
        case HEADER, SUMMARY, OTHER, LANGUAGES -> {
          permit(line).ifPresent(found::add);
          visa(line).ifPresent(found::add);
          mode(line).ifPresent(found::add);
        }
        case EXPERIENCE, PROJECTS, EDUCATION, SKILLS -> {
          // these describe the past
        }
      }
    }
    return found;
  }

  /// Years of experience that the CV states, for a CV without dates.
  static Optional<ProposedValue> years(CvDraft cv) {
    return cv.text().lines().stream()
        .filter(
            line -> cv.section(line) == CvSection.HEADER || cv.section(line) == CvSection.SUMMARY)
        .flatMap(
            line -> {
              Matcher years = YEARS.matcher(line.text());
              return years.find()
                  ? java.util.stream.Stream.of(
                      value(
                          "experienceYears",
                          years.group(1) != null ? years.group(1) : years.group(2),
                          "years stated",
                          line,
                          years))
                  : java.util.stream.Stream.empty();
            })
        .findFirst();
  }

  private static Optional<ProposedValue> permit(CvLine line) {
    Matcher permit = PERMIT.matcher(line.text());
    if (!permit.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= permit.groupCount(); group++) {
      Optional<String> place =
          Optional.ofNullable(permit.group(group)).flatMap(CvStatements::place);
      if (place.isPresent()) {
        return Optional.of(value("work.authorizedIn", place.get(), "permit stated", line, permit));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> place(String name) {
    String plain = name.strip().replaceAll("(?i) (?:without|and|or|with|for).*", "");
    return switch (plain.toUpperCase(Locale.ROOT)) {
      case "EU", "EUROPEAN UNION" -> Optional.of("EU");
      case "EEA" -> Optional.of("EEA");
      case "US", "U.S.", "USA" -> Optional.of("US");
      case "UK", "BRITISH" -> Optional.of("GB");
      default -> CountryDictionary.shared().spelledOut(plain);
    };
  }

  private static Optional<ProposedValue> visa(CvLine line) {
    Matcher no = NO_VISA.matcher(line.text());
    if (no.find()) {
      return Optional.of(value("work.needsVisa", "false", "visa stated", line, no));
    }
    Matcher yes = VISA.matcher(line.text());
    return yes.find()
        ? Optional.of(value("work.needsVisa", "true", "visa stated", line, yes))
        : Optional.empty();
  }

  private static Optional<ProposedValue> mode(CvLine line) {
    Matcher mode = MODE.matcher(line.text());
    if (!mode.find()) {
      return Optional.empty();
    }
    String name = mode.group(1).toUpperCase(Locale.ROOT).replace("-", "");
    return Optional.of(
        value("work.modes", WorkMode.valueOf(name).name(), "work mode stated", line, mode));
  }

  private static ProposedValue value(
      String field, String value, String rule, CvLine line, Matcher words) {
    return new ProposedValue(
        field, value, value, rule, List.of(line.evidence(words.start(), words.end())));
  }
}
