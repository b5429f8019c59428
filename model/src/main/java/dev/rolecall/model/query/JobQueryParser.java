package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Parses the text of a search and the API's filter parameters:
///
/// `java -php "event sourcing" skill:kafka -skill:php in:berlin within:50km mode:remote from:NL
/// pay:>=80k EUR seniority:senior -company:acme posted:7d type:contract visa:yes all:yes`
///
/// A filter's values are alternatives (those of `skill` must all hold), separated by commas or
/// repeated. Only jobs for backend engineers are returned, unless the search has `all:yes` or a
/// `family`. It never throws: every part that it cannot parse becomes a [QueryProblem].
public final class JobQueryParser {
  /// The currency of an amount that does not name one.
  public static final String DEFAULT_CURRENCY = "EUR";

  private static final int MAX_TERMS = 40;
  private static final int MAX_TEXT_LENGTH = 2_000;

  private JobQueryParser() {}

  /// The names of all filters, in the text and as parameters.
  public static Set<String> filterNames() {
    return new TreeSet<>(QueryFilter.BY_NAME.keySet());
  }

  /// The tokens of a search's text, in order.
  public static List<QueryToken> tokens(String text) {
    String head = text.length() > MAX_TEXT_LENGTH ? text.substring(0, MAX_TEXT_LENGTH) : text;
    return QueryText.tokens(head, QueryFilter.BY_NAME.keySet());
  }

  /// @param parameters by filter name; other names are ignored
  /// @param now the time that `posted:7d` is relative to
  public static ParsedQuery parse(String text, Map<String, List<String>> parameters, Instant now) {
    QueryDraft draft = new QueryDraft();
    QueryFilterReader reader = new QueryFilterReader(draft, now);
    text(text, draft, reader);
    parameters.forEach(
        (name, values) -> values.forEach(value -> filter(name, value, false, reader)));
    return new ParsedQuery(finish(draft), draft.problems);
  }

  private static void text(String text, QueryDraft draft, QueryFilterReader reader) {
    if (text.length() > MAX_TEXT_LENGTH) {
      draft.problem("q", "", "A search has at most " + MAX_TEXT_LENGTH + " characters");
    }
    List<QueryToken> tokens = tokens(text);
    for (int i = 0; i < tokens.size(); i++) {
      QueryToken token = tokens.get(i);
      if (token.filter().isEmpty()) {
        term(token, draft);
      } else if (token.filter().equals("pay")
          && i + 1 < tokens.size()
          && isCurrency(tokens.get(i + 1))) {
        i++;
        filter("pay", token.value() + " " + tokens.get(i).value(), token.excluded(), reader);
      } else {
        filter(token.filter(), token.value(), token.excluded(), reader);
      }
    }
  }

  private static boolean isCurrency(QueryToken token) {
    return token.filter().isEmpty()
        && !token.excluded()
        && CurrencyRates.fallback().currencies().contains(token.value());
  }

  private static void term(QueryToken token, QueryDraft draft) {
    if (token.value().chars().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    if (++draft.terms > MAX_TERMS) {
      draft.problem("q", token.value(), "A search has at most " + MAX_TERMS + " words");
      return;
    }
    Optional<SkillId> skill = SkillDictionary.shared().named(token.value()).map(Skill::id);
    Term term = new Term(token.value(), token.quoted(), skill.orElse(null));
    if (token.excluded()) {
      draft.query.excludedTerm(term);
    } else {
      draft.query.term(term);
    }
  }

  private static void filter(
      String name, String given, boolean excluded, QueryFilterReader reader) {
    QueryFilter filter = QueryFilter.BY_NAME.get(name);
    if (filter == null) {
      return;
    }
    values(filter, given)
        .filter(value -> !value.isEmpty())
        .forEach(
            value -> {
              boolean minus = !excluded && filter.isExcludable() && value.startsWith("-");
              reader.read(filter, name, minus ? value.substring(1) : value, excluded || minus);
            });
  }

  /// A comma does not separate values in a place (`Paris, FR`) or an amount (`80,000`).
  private static Stream<String> values(QueryFilter filter, String given) {
    boolean whole = filter == QueryFilter.PLACE || filter == QueryFilter.PAY;
    return (whole ? Stream.of(given) : Stream.of(given.split(","))).map(String::strip);
  }

  private static JobQuery finish(QueryDraft draft) {
    PlaceExpression places = new PlaceExpression();
    draft.places.stream()
        .flatMap(name -> places.places(name, draft.radiusKm).stream())
        .distinct()
        .forEach(draft.query::place);
    if (draft.pay != null) {
      String currency = draft.currency == null ? DEFAULT_CURRENCY : draft.currency;
      draft.query.pay(new PayFilter(draft.pay, currency, draft.undisclosed));
    }
    return draft.query.backend(!draft.all && !draft.families).build();
  }
}
