package dev.rolecall.search.web.page;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.RemoteScopeText;
import dev.rolecall.model.text.SourceText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Readable text for a clause of a search.
final class QueryClauseText {
  private static final Pattern AGE = Pattern.compile("(\\d{1,4})\\s*([hdwmy])");
  private static final Map<String, String> UNITS =
      Map.of("h", "hour", "d", "day", "w", "week", "m", "month", "y", "year");

  /// Ranges such as `80k-120k`.
  private static final Pattern RANGE = Pattern.compile("\\d[kK]?\\s*[-–]\\s*\\D?\\d");

  /// The fields that a job may leave out, by the names of their filters.
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("skill", "skills"),
          Map.entry("seniority", "seniority"),
          Map.entry("level", "seniority"),
          Map.entry("mode", "work mode"),
          Map.entry("type", "employment type"),
          Map.entry("in", "place"),
          Map.entry("place", "place"),
          Map.entry("city", "place"),
          Map.entry("country", "place"),
          Map.entry("from", "where you can work remotely from"),
          Map.entry("pay", "pay"),
          Map.entry("years", "required experience"),
          Map.entry("visa", "visa sponsorship"),
          Map.entry("permit", "work permit"),
          Map.entry("clearance", "security clearance"),
          Map.entry("citizenship", "citizenship"),
          Map.entry("language", "language"),
          Map.entry("sector", "industry"),
          Map.entry("industry", "industry"),
          Map.entry("agency", "kind of employer"),
          Map.entry("posted", "posting date"));

  private QueryClauseText() {}

  static String of(QueryClause clause) {
    if (clause.isUnderstood()) {
      return UnderstoodText.of(clause.part());
    }
    return of(clause.excluded(), clause.filter(), clause.value());
  }

  static String of(boolean excluded, String filter, String value) {
    String field = FIELDS.get(filter);
    if (field != null && value.equalsIgnoreCase("not-stated")) {
      return Phrases.capitalize(field) + (excluded ? " is stated" : " not stated");
    }
    if (excluded) {
      return excluded(filter, value);
    }
    return Phrases.capitalize(describe(filter, value));
  }

  private static String excluded(String filter, String value) {
    return switch (filter) {
      case "visa" -> yes(value) ? "No visa sponsorship, or not stated" : "Does not rule out a visa";
      case "permit", "clearance", "agency" ->
          Phrases.capitalize(describe(filter, yes(value) ? "no" : "yes"));
      case "in", "place", "city", "country" -> "Not in " + area(value);
      case "from" -> "Not only remote from " + area(value);
      case "source" -> "Not only from " + source(value).substring("From ".length());
      default -> "Not " + describe(filter, value);
    };
  }

  private static String describe(String filter, String value) {
    return switch (filter) {
      case "" -> "“" + value + "”";
      case "text" -> "“" + value + "” as text";
      case "skill" -> skills(value);
      case "prefer" -> choice(value) + " jobs first";
      case "prefertitle" -> "titles with “" + value + "” first";
      case "in", "place", "city", "country" -> "In " + area(value);
      case "within", "radius" -> "Within " + value.replaceFirst("(?i)\\s*km$", "") + " km";
      case "mode", "seniority", "level", "type" -> choice(value);
      case "from" -> "Remote from " + area(value);
      case "pay" -> pay(value);
      case "currency" -> "Currency: " + value.toUpperCase(Locale.ROOT);
      case "undisclosed" ->
          yes(value) ? "Including jobs without stated pay" : "Only jobs with stated pay";
      case "family" ->
          value.startsWith("-")
              ? "no " + choice(value).replaceAll("^-|(?<=,)-", "").replace(",", " or ") + " jobs"
              : "job family: " + choice(value);
      case "years" -> years(value);
      case "company" -> "company: " + value;
      case "posted" -> "Posted " + age(value);
      case "seen" -> "First seen " + age(value);
      case "language" -> "language: " + language(value);
      case "sector", "industry" -> "industry: " + sector(value);
      case "citizenship" -> "requires citizenship: " + area(value);
      case "agency" -> yes(value) ? "Recruitment agencies" : "No recruitment agencies";
      case "source" -> source(value);
      case "visa" -> yes(value) ? "Sponsors a visa" : "Does not sponsor a visa";
      case "permit" ->
          yes(value) ? "Requires an existing work permit" : "No existing work permit required";
      case "clearance" ->
          yes(value) ? "Requires a security clearance" : "No security clearance required";
      case "all" -> yes(value) ? "All kinds of jobs" : "Backend jobs";
      case "closed" -> yes(value) ? "Including closed jobs" : "Open jobs";
      default -> filter + ":" + value;
    };
  }

  private static String pay(String value) {
    String amounts = value.replaceFirst("^[>=≥<≤\\s]+", "");
    boolean most = value.startsWith("<") || value.startsWith("≤");
    boolean range = RANGE.matcher(amounts).find();
    return "Pay " + (range ? "" : most ? "at most " : "at least ") + amounts;
  }

  private static String years(String value) {
    String number = value.replaceFirst("^[<>=\\s]+", "");
    if (RANGE.matcher(number).find()) {
      return number + " years of experience required";
    }
    boolean least = value.startsWith(">") || value.endsWith("+");
    return (least ? "at least " : "at most ")
        + number.replace("+", "")
        + " years of experience required";
  }

  private static String sector(String value) {
    return Arrays.stream(value.split(","))
        .map(
            each ->
                SectorDictionary.shared()
                    .named(each)
                    .map(SectorDictionary.Sector::label)
                    .orElse(each.strip()))
        .collect(Collectors.joining(" or "));
  }

  private static String language(String value) {
    return value.length() == 2
        ? Locale.of(value.toLowerCase(Locale.ROOT)).getDisplayLanguage(Locale.ENGLISH)
        : Phrases.capitalize(value);
  }

  private static String skills(String value) {
    return Arrays.stream(value.split("\\|"))
        .map(each -> SkillDictionary.shared().named(each).map(Skill::name).orElse(each))
        .collect(Collectors.joining(" or "));
  }

  private static String area(String value) {
    if (value.equalsIgnoreCase(CountryDictionary.WORLDWIDE)) {
      return "anywhere";
    }
    boolean code = value.length() <= 4 && value.equals(value.toUpperCase(Locale.ROOT));
    return code ? RemoteScopeText.area(value) : Phrases.capitalize(value);
  }

  private static String choice(String value) {
    return value.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean yes(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "no", "false", "0", "off" -> false;
      default -> true;
    };
  }

  private static String age(String value) {
    if (value.contains("..")) {
      return value.replace("..", " to ");
    }
    if (value.startsWith(">")) {
      return "more than " + value.substring(1) + " ago";
    }
    Matcher age = AGE.matcher(value.strip().toLowerCase(Locale.ROOT));
    if (!age.matches()) {
      return "since " + value;
    }
    String unit = UNITS.getOrDefault(age.group(2), "day");
    return age.group(1).equals("1")
        ? "in the last " + unit
        : "in the last " + age.group(1) + " " + unit + "s";
  }

  private static String source(String value) {
    boolean id = value.matches("[a-z0-9]+(-[a-z0-9]+)*");
    return "From " + (id ? SourceText.label(SourceId.of(value)) : value);
  }
}
