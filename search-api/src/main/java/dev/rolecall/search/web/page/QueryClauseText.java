package dev.rolecall.search.web.page;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CountryDictionary;
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

  private QueryClauseText() {}

  static String of(QueryClause clause) {
    if (clause.isUnderstood()) {
      return UnderstoodText.of(clause.part());
    }
    return of(clause.excluded(), clause.filter(), clause.value());
  }

  static String of(boolean excluded, String filter, String value) {
    String text = describe(filter, value);
    return excluded ? "Not " + text : Phrases.capitalize(text);
  }

  private static String describe(String filter, String value) {
    return switch (filter) {
      case "" -> "“" + value + "”";
      case "text" -> "“" + value + "” as text";
      case "skill" -> skills(value);
      case "prefer" -> choice(value) + " jobs first";
      case "in", "place", "city", "country" -> "In " + area(value);
      case "within", "radius" -> "Within " + value.replaceFirst("(?i)\\s*km$", "") + " km";
      case "mode", "seniority", "level", "type" -> choice(value);
      case "from" -> "Remote from " + area(value);
      case "pay" -> "Pay at least " + value.replaceFirst("^[>=≥\\s]+", "");
      case "currency" -> "Currency: " + value.toUpperCase(Locale.ROOT);
      case "undisclosed" ->
          yes(value) ? "Including jobs without stated pay" : "Only jobs with stated pay";
      case "family" ->
          value.startsWith("-")
              ? "no " + choice(value).replaceAll("^-|(?<=,)-", "").replace(",", " or ") + " jobs"
              : "job family: " + choice(value);
      case "years" -> "at most " + value + " years of experience required";
      case "company" -> "company: " + value;
      case "posted" -> "Posted " + age(value);
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
