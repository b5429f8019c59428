package dev.rolecall.model.dictionary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What companies do: `fintech`, `health`. A sector is named by an id, which is a slug.
public final class SectorDictionary {
  private static final SectorDictionary SHARED = new SectorDictionary();

  /// @param qualifiers words that name the sector before a noun: `fintech` in "a fintech startup"
  /// @param names words that name a company of the sector without a noun: `neobank`
  public record Sector(String id, String label, List<String> qualifiers, List<String> names) {
    public Sector {
      qualifiers = List.copyOf(qualifiers);
      names = List.copyOf(names);
    }
  }

  private final Map<String, Sector> sectors;
  private final Map<String, Sector> byWord;

  private SectorDictionary() {
    sectors =
        Tsv.read("sectors.tsv", 4).stream()
            .map(row -> new Sector(row[0], row[1], Tsv.list(row[2]), Tsv.list(row[3])))
            .collect(
                Collectors.toMap(
                    Sector::id, each -> each, (first, _) -> first, LinkedHashMap::new));
    byWord = byWord(sectors.values());
  }

  private static Map<String, Sector> byWord(Iterable<Sector> sectors) {
    Map<String, Sector> words = new HashMap<>();
    for (Sector sector : sectors) {
      words.put(key(sector.id()), sector);
      words.put(key(sector.label()), sector);
    }
    for (Sector sector : sectors) {
      sector.qualifiers().forEach(word -> words.putIfAbsent(key(word), sector));
      sector.names().forEach(word -> words.putIfAbsent(key(word), sector));
    }
    return words;
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  public static SectorDictionary shared() {
    return SHARED;
  }

  public List<Sector> all() {
    return List.copyOf(sectors.values());
  }

  /// A sector by its id, its label or a word for it, in any case: `health`, `Health`, `medtech`.
  public Optional<Sector> named(String word) {
    return Optional.ofNullable(byWord.get(key(word)));
  }

  /// How people read a sector; the id itself when it is not known.
  public String label(String id) {
    Sector sector = sectors.get(id);
    return sector == null ? id : sector.label();
  }
}
