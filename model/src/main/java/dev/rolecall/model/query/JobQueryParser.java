package dev.rolecall.model.query;

import dev.rolecall.model.SkillId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.dictionary.Skill;
import dev.rolecall.model.dictionary.SkillDictionary;
import dev.rolecall.model.query.QueryPart.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parses the text of a search and the API's filter parameters.
///
/// Plain words are understood by their meaning (`senior java remote eu 120k`, see
/// [PlainTextReader]); other words are searched for. The syntax of filters is exact:
///
/// `text:java -php "event sourcing" skill:kafka -skill:php in:berlin within:50km mode:remote
/// from:NL pay:80k-120k EUR seniority:senior -company:acme posted:7d type:contract visa:yes
/// all:yes`
///
/// A filter's values are alternatives (those of `skill` must all hold), separated by commas or
/// repeated. `mode:remote,not-stated` also finds jobs that do not state their work mode, and
/// `-mode:not-stated` only those that do. Only jobs for backend engineers are returned, unless the
/// search has `all:yes` or a `family`. It never throws: every part that it cannot parse becomes a
/// [QueryProblem].
public final class JobQueryParser {
  /// The currency of an amount that does not name one.
  public static final String DEFAULT_CURRENCY = "EUR";

  private static final int MAX_TEXT_LENGTH = 2_000;

  /// The filters whose value may contain commas.
  private static final Set<QueryFilter> WHOLE_VALUES =
      Set.of(QueryFilter.PLACE, QueryFilter.PAY, QueryFilter.TEXT);

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

  /// The parts of a search's text, in order, and what each is read as.
  public static List<QueryPart> parts(String text) {
    return PlainTextReader.read(tokens(text));
  }

  /// The search with the nearest known words in the place of those that are probably misspelled;
  /// empty if none is.
  public static Optional<String> corrected(List<QueryPart> parts) {
    return parts.stream().allMatch(part -> part.suggestion().isEmpty())
        ? Optional.empty()
        : Optional.of(
            parts.stream()
                .map(part -> part.suggestion().orElse(part.source()))
                .collect(Collectors.joining(" ")));
  }

  /// The search with its words as typed, including those that are probably misspelled.
  public static String exactly(List<QueryPart> parts) {
    return parts.stream()
        .map(part -> part.suggestion().isPresent() ? part.strict() : part.source())
        .collect(Collectors.joining(" "));
  }

  /// @param parameters by filter name; other names are ignored
  /// @param now the time that `posted:7d` is relative to
  public static ParsedQuery parse(String text, Map<String, List<String>> parameters, Instant now) {
    QueryDraft draft = new QueryDraft();
    QueryFilterReader reader = new QueryFilterReader(draft, now);
    List<QueryPart> parts = text(text, draft, reader);
    parameters.forEach(
        (name, values) -> values.forEach(value -> filter(name, value, false, reader)));
    return new ParsedQuery(draft.finish(DEFAULT_CURRENCY), draft.problems, parts);
  }

  private static List<QueryPart> text(String text, QueryDraft draft, QueryFilterReader reader) {
    if (text.length() > MAX_TEXT_LENGTH) {
      draft.problem(
          "q",
          "",
          "A search may have at most " + MAX_TEXT_LENGTH + " characters; got " + text.length());
    }
    List<QueryPart> parts = parts(text);
    for (QueryPart part : parts) {
      for (QueryToken token : part.reading()) {
        if (token.filter().isEmpty()) {
          term(part, token, draft);
        } else {
          filter(token.filter(), token.value(), token.excluded(), reader);
        }
      }
    }
    return parts;
  }

  static boolean isCurrency(PlainWords words, int at) {
    return words.isPlain(at)
        && CurrencyRates.fallback().currencies().contains(words.get(at).token().value());
  }

  private static void term(QueryPart part, QueryToken token, QueryDraft draft) {
    if (token.value().chars().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    Optional<QueryProblem> unknown =
        part.kind() == Kind.TEXT ? UnknownFilter.problem(token.value()) : Optional.empty();
    if (unknown.isPresent()) {
      draft.problems.add(unknown.get());
      return;
    }
    boolean plain = part.kind() == Kind.TEXT && !token.quoted();
    Optional<SkillId> skill =
        plain
            ? PlainSkills.practice(token.value())
            : SkillDictionary.shared().named(token.value()).map(Skill::id);
    draft.term(new Term(token.value(), token.quoted(), skill.orElse(null)), token.excluded());
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
              reader.readLimited(
                  filter, name, minus ? value.substring(1) : value, excluded || minus);
            });
  }

  /// A comma does not separate values in a place (`Paris, FR`), an amount (`80,000`) or a text.
  private static Stream<String> values(QueryFilter filter, String given) {
    boolean whole = WHOLE_VALUES.contains(filter);
    return (whole ? Stream.of(given) : Stream.of(given.split(","))).map(String::strip);
  }
}
