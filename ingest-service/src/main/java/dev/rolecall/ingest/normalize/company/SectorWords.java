package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.dictionary.SectorDictionary.Sector;
import dev.rolecall.model.dictionary.WordTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of [SectorDictionary] as patterns.
final class SectorWords {
  /// What a company is: `a fintech startup`, `the payments platform`.
  static final String NOUN =
      "(?:company|companies|start-?ups?|start"
          + " up|scale-?ups?|business(?:es)?|firms?|organi[sz]ations?"
          + "|platforms?|providers?|leader|marketplaces?|unicorn|venture|apps?|pioneer|innovator"
          + "|manufacturer|vendor|operator)(?![\\w-]|['’]s?\\b)";

  /// Words between a sector and its noun that begin another phrase.
  private static final String NOT_IN_PHRASE =
      "(?:an?|the|not|but|while|within|for|of|in|that|to|with|by|from|who|which|where|is|are|at|on|as|or|our|your|via|using|across)";

  /// What follows a word that needs no noun.
  private static final String END_OF_PHRASE =
      "(?=\\s*(?:[.,;:!?()|\\n–—]|- |$)| (?:for|that|which|in|with|based|building|on|and|where|who"
          + "|from|helping|focused|of|offering|serving|to|headquartered|located|founded|operating"
          + "|looking|hiring|creating|making|specializing|specialising|backed|by)\\b)";

  private static final List<String> INDUSTRIES =
      List.of("industry", "space", "sector", "field", "domain", "vertical", "market");

  /// The word after a sector that could be one itself: `in the health space`.
  private static final FilteredPattern INDUSTRY =
      FilteredPattern.of(
          " (?:%s)$".formatted(String.join("|", INDUSTRIES)), Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern SPECIAL = FilteredPattern.of("[.()/+]");

  private static final Map<String, String> SECTORS = new HashMap<>();
  private static final Pattern QUALIFIER;

  /// A sector with its noun, or a word that needs none.
  static final FilteredPattern PHRASE;

  /// The words that a phrase starts with. An expression with 1,000 alternatives is tried only where
  /// one of them stands.
  private static final WordTrie<String> STARTS;

  /// `a company in the health space`.
  static final CuedPattern NOUN_FIRST;

  static {
    for (Sector sector : SectorDictionary.shared().all()) {
      Stream.concat(sector.qualifiers().stream(), sector.names().stream())
          .forEach(words -> SECTORS.put(words, sector.id()));
    }
    String qualifiers = anyOf(words(Sector::qualifiers));
    String names = anyOf(words(Sector::names));
    QUALIFIER =
        Pattern.compile(
            "(?<![\\w-])(?:%s|%s)(?![\\w-])".formatted(names, qualifiers),
            Pattern.CASE_INSENSITIVE);
    WordTrie.Builder<String> starts = WordTrie.builder();
    SECTORS.forEach(starts::add);
    STARTS = starts.build();
    PHRASE =
        FilteredPattern.of(
            "(?<![\\w-])(?:%s%s|%s(?:[ /,-]{1,2}(?!%s\\b)[\\w&'’/+.-]+){0,3}?[ -]%s)"
                .formatted(names, END_OF_PHRASE, qualifiers, NOT_IN_PHRASE, NOUN),
            Pattern.CASE_INSENSITIVE);
    NOUN_FIRST =
        CuedPattern.of(
            "(?<![\\w-])%s (?:(?:working|operating|focused|specializing) )?(?:in|within) (?:the )?%s (?:%s)\\b"
                .formatted(NOUN, qualifiers, String.join("|", INDUSTRIES)),
            INDUSTRIES.stream().map(" "::concat).toArray(String[]::new));
  }

  private SectorWords() {}

  /// The phrases of a text in order; of two that overlap, the first.
  static List<MatchResult> phrases(PostingText text) {
    List<MatchResult> phrases = new ArrayList<>();
    Stream.concat(withNounLast(text.text()).stream(), NOUN_FIRST.all(text).stream())
        .sorted(Comparator.comparingInt(MatchResult::start))
        .filter(next -> phrases.isEmpty() || phrases.getLast().end() <= next.start())
        .forEachOrdered(phrases::add);
    return phrases;
  }

  private static List<MatchResult> withNounLast(String text) {
    List<MatchResult> found = new ArrayList<>();
    int from = 0;
    WordTrie<String>.MatchIterator words = STARTS.matches(text);
    while (words.next()) {
      Optional<MatchResult> phrase =
          words.start() < from ? Optional.empty() : PHRASE.at(words.start(), text);
      phrase.ifPresent(found::add);
      from = phrase.map(MatchResult::end).orElse(from);
      words.reject();
    }
    return found;
  }

  /// The sector that a phrase names last: in "AI-powered health insurance company" it is insurance.
  /// AI is the sector of a company only when it names no other.
  static Optional<String> sector(String phrase) {
    List<String> named =
        QUALIFIER
            .matcher(INDUSTRY.replaceFirst(phrase, ""))
            .results()
            .map(found -> sectorOf(found.group()))
            .toList();
    return named.stream()
        .filter(sector -> !sector.equals("ai"))
        .reduce((_, later) -> later)
        .or(() -> named.stream().findFirst());
  }

  private static String sectorOf(String words) {
    return SECTORS.getOrDefault(words.toLowerCase(Locale.ROOT), "");
  }

  private static List<String> words(Function<Sector, List<String>> words) {
    return SectorDictionary.shared().all().stream().flatMap(s -> words.apply(s).stream()).toList();
  }

  /// Any of these, the longest that fits: `health insurance` is not read as `health`. Words share
  /// their beginnings, because an expression with 1,000 alternatives is slow at each letter.
  private static String anyOf(Collection<String> all) {
    Map<Character, List<String>> rests =
        all.stream()
            .filter(word -> !word.isEmpty())
            .collect(
                Collectors.groupingBy(
                    word -> word.charAt(0),
                    TreeMap::new,
                    Collectors.mapping(word -> word.substring(1), Collectors.toList())));
    if (rests.isEmpty()) {
      return "";
    }
    String longer =
        rests.entrySet().stream()
            .map(
                each ->
                    SPECIAL.replaceAll(each.getKey().toString(), "\\\\$0") + anyOf(each.getValue()))
            .collect(Collectors.joining("|", "(?:", ")"));
    return all.contains("") ? longer + "?" : longer;
  }
}
