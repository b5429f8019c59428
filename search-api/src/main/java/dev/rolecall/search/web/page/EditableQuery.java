package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.QueryToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of a search as a list of pieces, so that a link can add or remove one and keep the
/// others exactly as they were written.
record EditableQuery(List<QueryPiece> pieces) {
  /// Filters that have one value, which can contain commas.
  private static final Set<String> SINGLE_VALUE_FILTERS =
      Set.of("in", "place", "city", "country", "pay");

  private static final Set<String> NEGATABLE_FILTERS = Set.of("skill", "company");
  private static final JobQuery EMPTY_QUERY =
      JobQueryParser.parse("", Map.of(), Instant.EPOCH).query();

  EditableQuery {
    pieces = List.copyOf(pieces);
  }

  static EditableQuery of(String text) {
    List<QueryToken> tokens = JobQueryParser.tokens(text);
    List<QueryPiece> pieces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      QueryToken token = tokens.get(i);
      boolean currency = token.filter().equals("pay") && i + 1 < tokens.size();
      if (currency && isCurrency(tokens.get(i + 1))) {
        i++;
        String code = " " + tokens.get(i).source();
        pieces.add(piece(token, token.value() + code, token.source() + code));
      } else {
        pieces.addAll(pieces(token));
      }
    }
    return new EditableQuery(pieces);
  }

  String text() {
    return pieces.stream().map(QueryPiece::source).collect(Collectors.joining(" "));
  }

  EditableQuery with(String filter, String value) {
    return new EditableQuery(
        Stream.concat(pieces.stream(), Stream.of(QueryPiece.filter(false, filter, value)))
            .toList());
  }

  EditableQuery without(QueryPiece piece) {
    return new EditableQuery(pieces.stream().filter(each -> !each.equals(piece)).toList());
  }

  EditableQuery withoutFilters(Set<String> filters) {
    return new EditableQuery(
        pieces.stream().filter(piece -> !filters.contains(piece.filter())).toList());
  }

  List<QueryPiece> filters() {
    return pieces.stream().filter(QueryPiece::isFilter).distinct().toList();
  }

  /// The piece with the same meaning as this filter: `in:nl` and `country:NL` are the same.
  Optional<QueryPiece> find(String filter, String value) {
    QueryPiece wanted = QueryPiece.filter(false, filter, value);
    JobQuery meaning = wanted.meaning().query();
    return filters().stream()
        .filter(
            piece ->
                piece.equals(wanted)
                    || (!meaning.equals(EMPTY_QUERY) && piece.meaning().query().equals(meaning)))
        .findFirst();
  }

  private static boolean isCurrency(QueryToken token) {
    return token.filter().isEmpty()
        && !token.excluded()
        && CurrencyRates.fallback().currencies().contains(token.value());
  }

  /// One piece for each value.
  private static List<QueryPiece> pieces(QueryToken token) {
    boolean single =
        token.filter().isEmpty()
            || SINGLE_VALUE_FILTERS.contains(token.filter())
            || token.value().indexOf(',') < 0;
    if (single) {
      return List.of(piece(token, token.value(), token.source()));
    }
    return Arrays.stream(token.value().split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> pieceOf(token, value))
        .toList();
  }

  private static QueryPiece pieceOf(QueryToken token, String value) {
    boolean minus =
        !token.excluded() && NEGATABLE_FILTERS.contains(token.filter()) && value.startsWith("-");
    return QueryPiece.filter(
        token.excluded() || minus, token.filter(), minus ? value.substring(1) : value);
  }

  private static QueryPiece piece(QueryToken token, String value, String source) {
    return new QueryPiece(token.excluded(), token.filter(), value, source);
  }
}
