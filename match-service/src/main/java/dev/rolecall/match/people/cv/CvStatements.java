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
          "(?<![\\p{L}\\p{N}-])(?:(?:authori[sz]ed|eligible|entitled|right|permit|permission) to"
              + " work in (?:the )?([\\p{L} .]{2,60})|(EU|EEA|US|U\\.S\\.|UK|British|European"
              + " Union)[ -](?:citizen(?:ship)?(?!"
              + " (?:services?|portal|data|office|engagement|science))|national(?="
              + " *(?:[.,;|)]|$))|passport(?! (?:office|control|service))|work permit)|citizen of"
              + " (?:the )?([\\p{L} ]{2,60})|(EU)-(?:Bürger(?:in)?|Staatsbürger(?:in)?))(?!\\p{L})",
          FLAGS);

  /// A person with a permit does not need one or apply for one.
  private static final Pattern NEED =
      Pattern.compile(
          "(?<!\\p{L})(?:need|requir|apply|appli|seek|await|pending|expir|without)\\p{L}{0,5}",
          FLAGS);

  private static final Pattern NO_VISA =
      Pattern.compile(
          "(?<!\\p{L})(?:no visa (?:sponsorship )?(?:needed|required)|do(?:es)? not"
              + " (?:need|require) (?:a )?visa)(?!\\p{L})",
          FLAGS);

  private static final Pattern VISA =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:requires?|needs?) (?:a )?visa(?: sponsorship)?|visa sponsorship"
              + " (?:needed|required))(?!\\p{L})",
          FLAGS);

  private static final Pattern MODES =
      Pattern.compile(
          "(?<!\\p{L})(?:looking for|open to|prefers?|preference:?|seeking|available"
              + " for)(?!\\p{L})([^.;]{0,60})",
          FLAGS);

  private static final Pattern MODE =
      Pattern.compile(
          "(?<!\\p{L})(?:(remote(?!(?:ly)? (?:control|sensing|desktop|access|procedure))|hybrid(?!"
              + " (?:cloud|app))|on-?site)|(not|no|never|without|but|except))(?!\\p{L})",
          FLAGS);

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\+? ?(?:years?|yrs)(?: of)?(?: [\\p{L}-]+){0,3}"
              + " experience|(?<!\\d)(\\d{1,2})\\+? (?:Jahren? (?:Berufs)?erfahrung|ans"
              + " d['’]expérience|años de experiencia|jaar (?:werk)?ervaring|lat doświadczenia|anos"
              + " de experiência|anni di esperienza|års erfarenhet|års erfaring)",
          FLAGS);

  /// The years of someone else, or years that the person wants to have.
  private static final Pattern NOT_OWN_YEARS =
      Pattern.compile(
          "(?<!\\p{L})(?:teams?|compan(?:y|ies)|hop(?:e|ing)|gain\\p{L}{0,3}|looking|required?|"
              + "requires|combined|together)(?!\\p{L})",
          FLAGS);

  static final int MAX_YEARS = 50;

  private static final Pattern WITHOUT =
      Pattern.compile(" (?:without|with|for|since|as)\\b.*", FLAGS);
  private static final Pattern AND = Pattern.compile(" (?:and|or)\\b.*", FLAGS);

  private CvStatements() {}

  static List<ProposedValue> find(CvDraft cv) {
    List<ProposedValue> found = new ArrayList<>();
    for (CvLine line : cv.text().lines()) {
      switch (cv.section(line)) {
        case HEADER, SUMMARY, OTHER, LANGUAGES -> {
          found.addAll(permits(cv, line));
          visa(cv, line).ifPresent(found::add);
          found.addAll(modes(cv, line));
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
        .flatMap(line -> years(cv, line).stream())
        .findFirst();
  }

  private static Optional<ProposedValue> years(CvDraft cv, CvLine line) {
    Matcher years = YEARS.matcher(line.text());
    while (years.find()) {
      String number = years.group(1) != null ? years.group(1) : years.group(2);
      String sentence =
          CvDenial.sentence(cv, line, years.start()) + " " + CvDenial.rest(line, years.start());
      if (Integer.parseInt(number) <= MAX_YEARS
          && !NOT_OWN_YEARS.matcher(sentence).find()
          && !CvDenial.ofStatement(cv, line, years.start())) {
        return Optional.of(value("experienceYears", number, "years stated", line, years));
      }
    }
    return Optional.empty();
  }

  private static List<ProposedValue> permits(CvDraft cv, CvLine line) {
    List<ProposedValue> found = new ArrayList<>();
    Matcher permit = PERMIT.matcher(line.text());
    while (permit.find()) {
      if (CvDenial.ofStatement(cv, line, permit.start())
          || NEED.matcher(CvDenial.sentence(cv, line, permit.start())).find()) {
        continue;
      }
      for (int group = 1; group <= permit.groupCount(); group++) {
        Optional.ofNullable(permit.group(group))
            .flatMap(CvStatements::place)
            .ifPresent(
                place ->
                    found.add(value("work.authorizedIn", place, "permit stated", line, permit)));
      }
    }
    return found;
  }

  /// The whole name first: some names of countries contain "and".
  private static Optional<String> place(String name) {
    String whole = WITHOUT.matcher(name.strip()).replaceFirst("").strip();
    return country(whole)
        .or(() -> country(whole.replaceAll("(?i) and ", " & ")))
        .or(() -> country(AND.matcher(whole).replaceFirst("").strip()));
  }

  private static Optional<String> country(String name) {
    String plain = name.matches("(?i)u\\.s\\.?") ? "US" : name.replaceFirst("\\..*", "").strip();
    return switch (plain.toUpperCase(Locale.ROOT)) {
      case "EU", "EUROPEAN UNION" -> Optional.of("EU");
      case "EEA" -> Optional.of("EEA");
      case "US", "USA" -> Optional.of("US");
      case "UK", "BRITISH" -> Optional.of("GB");
      default -> CountryDictionary.shared().spelledOut(plain);
    };
  }

  private static Optional<ProposedValue> visa(CvDraft cv, CvLine line) {
    Matcher no = NO_VISA.matcher(line.text());
    if (no.find()) {
      return Optional.of(value("work.needsVisa", "false", "visa stated", line, no));
    }
    Matcher yes = VISA.matcher(line.text());
    return yes.find() && !CvDenial.ofStatement(cv, line, yes.start())
        ? Optional.of(value("work.needsVisa", "true", "visa stated", line, yes))
        : Optional.empty();
  }

  /// All work modes of a sentence, up to a word like "not".
  private static List<ProposedValue> modes(CvDraft cv, CvLine line) {
    List<ProposedValue> found = new ArrayList<>();
    Matcher modes = MODES.matcher(line.text());
    while (modes.find()) {
      if (CvDenial.ofStatement(cv, line, modes.start())) {
        continue;
      }
      Matcher mode = MODE.matcher(line.text()).region(modes.start(1), modes.end(1));
      while (mode.find() && mode.group(1) != null) {
        String name = mode.group(1).toUpperCase(Locale.ROOT).replace("-", "");
        String value = WorkMode.valueOf(name).name();
        found.add(
            new ProposedValue(
                "work.modes",
                value,
                value,
                "work mode stated",
                List.of(line.evidence(modes.start(), mode.end()))));
      }
    }
    return found;
  }

  private static ProposedValue value(
      String field, String value, String rule, CvLine line, Matcher words) {
    return new ProposedValue(
        field, value, value, rule, List.of(line.evidence(words.start(), words.end())));
  }
}
