package dev.rolecall.ingest.normalize.terms;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.draft.Step;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.WordDictionary;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.EmploymentType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The types of employment: those of the header and the title, else those that the text states
/// clearly.
public final class EmploymentStep implements Step {
  private static final CuedPattern CLEAR =
      CuedPattern.of(
          "\\b(full[- ]?time(?! (?:\\w+ )?experience)|part[- ]?time|(?<!\\b(?:to|to our|to"
              + " the|our|prior|previous|past|including|excluding|through|via|from|other|do|count|studies,)"
              + " )internships?(?!,?"
              + " (?:experience|projects?|abroad|count|programs?|positions|or)\\b)|(?:type|employment):"
              + " ?(?:full[- ]?time|part[- ]?time|contract|freelance|internship)|vollzeit|(?<!auch"
              + " )in teilzeit(?! (?:mögl|denk|auch))|stage de (?=\\d|fin)|temps"
              + " (?:plein|partiel)|(?:jornada|tiempo) complet[ao]|tempo (?:pieno|integral)|pełny"
              + " etat)\\b",
          "time",
          "zeit",
          "temps",
          "stage d",
          "complet",
          "tempo",
          "etat",
          "type:",
          "employment:",
          "internship");

  private static final CuedPattern CONTRACTS =
      CuedPattern.of(
          "\\b((?<!employment or an independent )contract(?:or)?"
              + " (?:position|role|basis|work|engagement)s?|(?:as an?|(?<!employment or )an?"
              + " independent) contractor|(?:consider|hire|hiring|looking for|open"
              + " to|accept|welcome) (?:\\w+ )?contractors?|contractors?"
              + " (?:welcome|ok|okay|considered|are welcome|only)|\\d{1,2}[- ]months? (?:rolling"
              + " )?(?:contract|ftc)|(?:long|short)(?:er)?[- ]term"
              + " contracts?|contract-to-hire|1099(?="
              + " (?:position|role|contract|engagement|basis|or|only|independent)|"
              + " ?/|$)|corp(?:oration)?[- ]to[- ]corp(?:oration)?|c2c|(?:temporary|seasonal)"
              + " (?:(?:\\w+ )?(?:position|role|job|contract|assignment))s?|fixed[- ]term"
              + " (?:contract|position|role|engagement|appointment|employment)|(?<![^\\n"
              + "])(?:- )?freelance(?:rs?)?(?= ?[,./|;]| (?:or|and)\\b)|(?<!not )(?:looking"
              + " for|seeking|hiring|need) (?:an? )?(?:\\w+ )?freelance(?:rs?)?(?! ?\\?)|as (?:an?"
              + " )?freelancers?|freelancers? (?:welcome|ok|considered|are welcome)|freelance"
              + " (?:position|role|basis|work|contract|project|opportunity|engagement)s?)\\b",
          "contract",
          "freelance",
          "1099",
          "c2c",
          "to corp",
          "to-corp",
          "ftc",
          "temporary",
          "seasonal",
          "fixed-term",
          "fixed term");

  /// Interns are hired beside the roles of the header.
  private static final CuedPattern ALSO_INTERNS =
      CuedPattern.of(
          "\\balso (?:hire|hiring|looking for|consider|have|offer|accept|take|welcome)\\w*"
              + " (?:\\w+ ){0,2}intern(?:s|ships?)?\\b",
          "intern");

  /// Part of the time, beside the type of a field: `This is a part-time contract position`.
  private static final CuedPattern ALSO_PART_TIME =
      CuedPattern.of(
          "\\bthis (?:is|will be) an? (?:[\\w-]+,? ){0,2}?part[- ]time\\b|\\bthis part[- ]time"
              + " (?:position|role|job|contract|engagement)\\b",
          "part time",
          "part-time");

  /// Words with `contract` that do not state a type: `Smart Contract Engineer`, `contract testing`.
  private static final Pattern OTHER_CONTRACTS =
      Pattern.compile(
          "(?i)\\b(?:smart[- ]contracts?|contract(?:s|ors?)?[-"
              + " ](?:management|manager|manufactur\\w+|documents?|lead|leads|counsel|compliance|relations|success|safety|lifecycle|testing|tests|law|analytics|intelligence|reviews?|negotiations?|administrat\\w+|specialist|theory|automation|platform|first)|contract"
              + " with\\b|(?:general|sub) ?contractors?|defen[cs]e contractors?)");

  /// Contracts are possible too. This is added to the types of the header.
  private static final CuedPattern ALSO_CONTRACT =
      CuedPattern.of(
          "\\bcontract-to-hire|full[- ]?time,? (?:or|and|/) ?contract|full[- ]?time,?"
              + " contract\\b|contract (?:or|and|/) full[- ]?time|type: ?contract\\b",
          "contract");

  private static final CuedPattern FEW_HOURS =
      CuedPattern.of(
          "(?:~|about |around |up to |approx\\.? )?\\b(?:[5-9]|[12]\\d|3[0-2])(?: ?(?:-|–|to)"
              + " ?(?:[12]\\d|3[0-2]))?\\+? ?(?:hours|hrs?) ?(?:/|per|a|each) ?(?:week|wk)",
          "hours",
          "hrs",
          "hr/",
          "hr ");
  private static final FilteredPattern OVERLAP =
      FilteredPattern.of(
          "(?i)overlap|meeting|save|on-?call|time ?zones?|\\b(?:GMT|UTC|[ECMP][SD]?T)\\b");

  /// Words of a sentence about the hours of the job. Other sentences are about the product.
  private static final FilteredPattern OWN_HOURS =
      FilteredPattern.of(
          "(?i)\\b(?:work(?:s|ing|load)?|role|position|job|contract\\w*|part[- ]?time|freelance\\w*"
              + "|intern\\w*|student|commit\\w*|availab\\w+|up to|hours?:)\\b");

  private static final int SHORT_LINE = 60;

  /// The stage of a company, not the French or Italian word for an internship.
  private static final FilteredPattern STAGE =
      FilteredPattern.of(
          "(?i)\\b((?:seed|early|late|later|growth|mid|series [a-f]|pre-\\w+|venture|start-?up)["
              + " -])stage\\b");

  /// Business with businesses, as in `Product Manager, B2B`. The Polish contract stands alone or
  /// beside other contracts: `(B2B)`, `B2B/UoP`, `B2B contract`.
  private static final FilteredPattern B2B =
      FilteredPattern.of(
          "(?<![|(/] ?)(?<!^)B2B(?! ?(?:contract|kontrakt|umow|lub|albo))"
              + "|B2B(?! ?(?:[|)/]|$|contract|kontrakt|umow|lub|albo|or\\b))");

  /// A part of a plant or a theater, in an English title: `Supervisor, Stage Integration`.
  private static final FilteredPattern ENGLISH_STAGE =
      FilteredPattern.of("(?<=\\p{L}{2}[ ,-]{1,3})[Ss]tage(?= \\p{L})");

  private static final FilteredPattern SHARED_TIME =
      FilteredPattern.of(
          "\\bfull[ -]*(?:or|and|/|&)[ -]*part[- ]?time|\\bvoll-? ?(?:oder|und|/|&) ?-?teilzeit",
          Pattern.CASE_INSENSITIVE);

  /// Codes that make up a whole field. In a text they would be ambiguous.
  private static final Map<String, EmploymentType> CODES =
      Map.of(
          "full", EmploymentType.FULL_TIME,
          "regular", EmploymentType.FULL_TIME,
          "regulär", EmploymentType.FULL_TIME,
          "salaried_ft", EmploymentType.FULL_TIME,
          "hourly_ft", EmploymentType.FULL_TIME,
          "part", EmploymentType.PART_TIME,
          "salaried_pt", EmploymentType.PART_TIME,
          "hourly_pt", EmploymentType.PART_TIME);

  @Override
  public List<CuedPattern> patterns() {
    return List.of(CLEAR, CONTRACTS, ALSO_CONTRACT, ALSO_INTERNS, ALSO_PART_TIME, FEW_HOURS);
  }

  @Override
  public void apply(Draft draft) {
    Set<EmploymentType> types = EnumSet.noneOf(EmploymentType.class);
    String header = String.join(" | ", draft.headerText(), draft.joinedRoleSegments(), draft.title);
    words(draft, types, header, "header-word");
    FilteredPattern.Search shared = SHARED_TIME.search(header);
    if (shared.find()) {
      add(draft, types, EmploymentType.FULL_TIME, shared.group(), "full-or-part-time");
    }
    codes(draft, types);
    if (types.isEmpty()) {
      draft
          .text
          .computeOnce("clear-terms", () -> clear(draft.text))
          .forEach(clear -> words(draft, types, clear.group(), "text-words"));
    }
    draft
        .text
        .computeOnce("also-contract", () -> ALSO_CONTRACT.first(draft.text))
        .ifPresent(
            words -> add(draft, types, EmploymentType.CONTRACT, words.group(), "contract-option"));
    draft
        .text
        .computeOnce("also-interns", () -> ALSO_INTERNS.first(draft.text))
        .ifPresent(
            words -> add(draft, types, EmploymentType.INTERNSHIP, words.group(), "text-words"));
    draft
        .text
        .computeOnce("also-part-time", () -> ALSO_PART_TIME.first(draft.text))
        .ifPresent(
            words -> add(draft, types, EmploymentType.PART_TIME, words.group(), "text-words"));
    String text = draft.text.text();
    draft
        .text
        .computeOnce("few-hours", () -> FEW_HOURS.first(draft.text))
        .filter(hours -> !OVERLAP.finds(around(text, hours)))
        .filter(hours -> isOwn(text, hours))
        .ifPresent(
            hours -> add(draft, types, EmploymentType.PART_TIME, hours.group(), "few-hours"));
    if (!types.isEmpty()) {
      draft.opening.employmentTypes(List.copyOf(types));
    }
  }

  private static List<MatchResult> clear(PostingText text) {
    return Stream.concat(CLEAR.all(text).stream(), CONTRACTS.all(text).stream()).toList();
  }

  /// Adds the types of fields with codes: `full`, `SALARIED_PT`.
  private static void codes(Draft draft, Set<EmploymentType> types) {
    for (String segment : draft.header) {
      EmploymentType code = CODES.get(segment.strip().toLowerCase(Locale.ROOT));
      if (code != null) {
        add(draft, types, code, segment, "field-code");
      }
    }
  }

  /// Whether the hours are those of the job: in a header, a short item, or a sentence about work.
  private static boolean isOwn(String text, MatchResult hours) {
    int start = text.lastIndexOf('\n', hours.start()) + 1;
    int end = text.indexOf('\n', hours.end());
    String line = text.substring(start, end < 0 ? text.length() : end);
    boolean item = line.length() <= SHORT_LINE && !line.strip().endsWith(".");
    return item || line.indexOf('|') >= 0 || OWN_HOURS.finds(line);
  }

  private static String around(String text, MatchResult found) {
    return text.substring(
        Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 30));
  }

  private static void words(Draft draft, Set<EmploymentType> types, String words, String rule) {
    String text = masked(words, draft.language == null || draft.language.equals("en"));
    for (var word :
        WordDictionary.shared().employment(text.replace('_', ' '), WordDictionary.ANY)) {
      add(draft, types, word.value(), text.substring(word.start(), word.end()), rule);
    }
  }

  /// The words without phrases that contain a word for a type in another meaning. The length stays
  /// the same.
  private static String masked(String words, boolean english) {
    String text = words.indexOf("tage") < 0 ? words : STAGE.replaceAll(words, "$1.....");
    text = english ? ENGLISH_STAGE.replaceAll(text, ".....") : text;
    text = text.indexOf("B2B") < 0 ? text : B2B.replaceAll(text, "...");
    return text.indexOf("ontract") < 0
        ? text
        : OTHER_CONTRACTS.matcher(text).replaceAll(match -> ".".repeat(match.group().length()));
  }

  private static void add(
      Draft draft, Set<EmploymentType> types, EmploymentType type, String words, String rule) {
    if (types.add(type)) {
      draft.addEvidence("employmentTypes", type, Basis.STATED, words, rule);
    }
  }
}
