package dev.rolecall.match.people.cv;

import dev.rolecall.model.dictionary.City;
import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.PlaceDictionary;
import dev.rolecall.model.profile.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a person lives: a place in the lines with the name and the address, before the first
/// heading. A city counts with a country or a state next to it, after a label, after a post code,
/// or alone between separators if it is a large one; never the first line, which is the name.
public final class CvHome {
  private static final int LARGE_CITY = 100_000;
  private static final int MAX_LINES = 12;
  private static final Pattern PART = Pattern.compile("[^|•·,;/()]+");

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s{0,40}(?:address|location|based in|lives"
              + " in|home|city|residence|adresse|anschrift|wohnort|wohnhaft"
              + " in|domicile|dirección|ubicación|residencia|adres|woonplaats|adres zamieszkania|"
              + "endereço|localização|indirizzo|residenza|adress|bopæl|bosted)\\s{0,4}:?\\s{1,10}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern POST_CODE =
      Pattern.compile(
          "^(?:[A-Z]{1,2}-)?\\d{2,5}[-"
              + " ]?(?:\\d{2,3}|[A-Z]{2})?\\s{1,4}(?=\\p{L})|\\s{1,4}[A-Z]{0,2}\\s?\\d{4,6}$");

  /// `København Ø`, `Amsterdam Z`
  private static final Pattern DISTRICT = Pattern.compile(" \\p{Lu}$");

  public record Found(Home home, String rule, CvEvidence evidence) {}

  /// @param postCode whether there was one next to the name
  private record Part(String name, int start, int end, boolean postCode) {}

  private CvHome() {}

  public static Optional<Found> find(CvDraft cv) {
    List<CvLine> lines =
        cv.linesIn(CvSection.HEADER).filter(line -> !line.isBlank()).limit(MAX_LINES).toList();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Found> found = in(lines.get(i), i == 0);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> in(CvLine line, boolean first) {
    Matcher label = LABEL.matcher(line.text());
    boolean labeled = label.find();
    List<Part> parts = parts(line.text(), labeled ? label.end() : 0);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Optional<Part> next = i + 1 < parts.size() ? Optional.of(parts.get(i + 1)) : Optional.empty();
      boolean sure = labeled || part.postCode();
      Optional<Found> found =
          withCountry(line, part, next)
              .or(() -> first ? Optional.empty() : alone(line, part, sure));
      if (found.isPresent()) {
        return found;
      }
    }
    return labeled ? country(line, parts) : Optional.empty();
  }

  private static List<Part> parts(String text, int from) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(text).region(from, text.length());
    while (part.find()) {
      String name = part.group().strip();
      String plain = POST_CODE.matcher(name).replaceAll("").strip();
      if (!plain.isEmpty()) {
        boolean postCode = !plain.equals(name);
        String city = postCode ? DISTRICT.matcher(plain).replaceAll("") : plain;
        parts.add(new Part(city, part.start(), part.end(), postCode));
      }
    }
    return parts;
  }

  /// `Utrecht, Netherlands`, `Austin, TX`.
  private static Optional<Found> withCountry(CvLine line, Part part, Optional<Part> next) {
    if (next.isEmpty() || !isName(part.name())) {
      return Optional.empty();
    }
    String area = next.get().name();
    return PlaceDictionary.shared().cities(part.name()).stream()
        .filter(city -> isIn(city, area))
        .findFirst()
        .map(
            city ->
                new Found(
                    new Home(city.name(), city.country()),
                    "city and country in the address",
                    line.evidence(part.start(), next.get().end())));
  }

  private static boolean isIn(City city, String area) {
    boolean country =
        CountryDictionary.shared().named(area).filter(city.country()::equals).isPresent();
    return country
        || PlaceDictionary.shared().regions(area).stream()
            .anyMatch(
                region ->
                    region.country().equals(city.country()) && region.code().equals(city.region()));
  }

  private static Optional<Found> alone(CvLine line, Part part, boolean sure) {
    if (!isName(part.name()) || PlaceDictionary.shared().isCommonWord(part.name())) {
      return Optional.empty();
    }
    return PlaceDictionary.shared()
        .city(part.name())
        .filter(city -> sure || city.population() >= LARGE_CITY)
        .map(
            city ->
                new Found(
                    new Home(city.name(), city.country()),
                    "city in the address; its country is that of the largest city of this name",
                    line.evidence(part.start(), part.end())));
  }

  private static Optional<Found> country(CvLine line, List<Part> parts) {
    return parts.stream()
        .flatMap(
            part ->
                CountryDictionary.shared()
                    .spelledOut(part.name())
                    .map(
                        code ->
                            new Found(
                                new Home(null, code),
                                "country in the address",
                                line.evidence(part.start(), part.end())))
                    .stream())
        .findFirst();
  }

  private static boolean isName(String text) {
    return Character.isUpperCase(text.codePointAt(0))
        && text.chars().noneMatch(c -> Character.isDigit(c) || c == '@');
  }
}
