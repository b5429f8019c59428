package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.PlaceExpression;
import dev.rolecall.model.query.QueryPart;
import dev.rolecall.model.query.QueryToken;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.RemoteScopeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Readable text for what plain words were read as. It says which of several meanings was chosen:
/// "Go (skill)", "In Berlin, Germany", "Pay at least 120k EUR, or not stated".
final class UnderstoodText {
  private static final Pattern PAY =
      Pattern.compile("([<>])=([\\d.,]+k?) ?([A-Z]{3})?(?:/([a-z]+))?");

  private static final PlaceExpression PLACES = new PlaceExpression();

  private UnderstoodText() {}

  static String of(QueryPart part) {
    List<QueryToken> reading = part.reading();
    QueryToken first = reading.getFirst();
    String text = first(part, first);
    for (QueryToken token : reading.subList(1, reading.size())) {
      text += ", " + next(token);
    }
    return text;
  }

  private static String next(QueryToken token) {
    if (token.filter().equals("undisclosed")) {
      return "or not stated";
    }
    String text = QueryClauseText.of(token.excluded(), token.filter(), token.value());
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String first(QueryPart part, QueryToken token) {
    String text = QueryClauseText.of(token.excluded(), token.filter(), token.value());
    return switch (token.filter()) {
      case "skill" -> isAmbiguous(part) ? text + " (skill)" : text;
      case "in" -> (token.excluded() ? "Not in " : "In ") + place(token.value());
      case "from" ->
          (token.excluded() ? "Not only remote from " : "Remote from ") + area(token.value());
      case "pay" -> pay(token.value()).orElse(text);
      default -> text;
    };
  }

  private static boolean isAmbiguous(QueryPart part) {
    return SkillDictionary.shared().isAmbiguous(part.source().replaceAll("[,;]+$", ""));
  }

  private static String area(String value) {
    String code = value.toUpperCase(Locale.ROOT).replace(' ', '_');
    boolean known =
        code.equals(CountryDictionary.WORLDWIDE)
            || CountryDictionary.shared().byCode(code).isPresent()
            || !CountryDictionary.shared().countriesOf(code).isEmpty();
    return known
        ? RemoteScopeText.area(code)
        : CountryDictionary.shared()
            .named(value)
            .map(RemoteScopeText::area)
            .orElse(Phrases.capitalize(value));
  }

  /// The city with its country, so that a person sees which one it is.
  private static String place(String value) {
    Optional<String> country = CountryDictionary.shared().named(value);
    String region = value.toUpperCase(Locale.ROOT).replace(' ', '_');
    if (country.isPresent() || !CountryDictionary.shared().countriesOf(region).isEmpty()) {
      return area(value);
    }
    Optional<PlaceDictionary.Region> state = PLACES.region(value);
    if (state.isPresent()) {
      return state.get().name()
          + country(state.get().country()).map(name -> ", " + name).orElse("");
    }
    Optional<City> city = PlaceDictionary.shared().city(value);
    if (city.isEmpty() || value.indexOf(',') >= 0) {
      return QueryClauseText.of(false, "in", value).replaceFirst("^In ", "");
    }
    return city.get().name() + country(city.get().country()).map(name -> ", " + name).orElse("");
  }

  private static Optional<String> country(String code) {
    return CountryDictionary.shared().byCode(code).map(CountryDictionary.Country::name);
  }

  private static Optional<String> pay(String value) {
    Matcher pay = PAY.matcher(value);
    if (!pay.matches()) {
      return Optional.empty();
    }
    String currency = pay.group(3) == null ? JobQueryParser.DEFAULT_CURRENCY : pay.group(3);
    String period = pay.group(4) == null ? "" : " a " + pay.group(4);
    if (period.equals(" a hour")) {
      period = " an hour";
    }
    String limit = pay.group(1).equals("<") ? "Pay at most " : "Pay at least ";
    return Optional.of(limit + pay.group(2) + " " + currency + period);
  }
}
