package dev.rolecall.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.EmploymentType;
import dev.rolecall.model.job.JobFamily;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.job.WorkMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryFilesTest {
  @ParameterizedTest
  @CsvSource({
    "skills.tsv,6,3000",
    "titles.tsv,4,800",
    "non-software-fields.tsv,2,200",
    "seniorities.tsv,2,40",
    "places.tsv,7,20000",
    "city-aliases.tsv,3,100",
    "city-words.tsv,1,100",
    "areas.tsv,6,5",
    "not-skills.tsv,1,30",
    "countries.tsv,5,240",
    "regions.tsv,4,100",
    "currencies.tsv,3,40",
    "words.tsv,4,400",
    "importance-words.tsv,3,100",
    "companies.tsv,2,50",
    "sources.tsv,2,10",
    "query-words.tsv,4,200"
  })
  void everyRowHasAllColumnsAndTheFileHasAHeader(String file, int columns, int atLeast) {
    assertThat(lines(file).getFirst()).startsWith("# ");
    assertThat(lines(file).getFirst().split("\t")).hasSize(columns);
    assertThat(rows(file)).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(rows(file)).allSatisfy(row -> assertThat(row).hasSize(columns));
  }

  @Test
  void skillsHaveUniqueIdsAndImplyKnownSkills() {
    Set<String> ids = new HashSet<>();
    assertThat(rows("skills.tsv"))
        .allSatisfy(
            row -> {
              assertThat(row[0]).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(ids.add(row[0])).as("first %s", row[0]).isTrue();
              assertThat(List.of(row[5].split(" ")))
                  .isSubsetOf("", "context", "exact", "list", "alias", "name");
            });
    assertThat(rows("skills.tsv")).allSatisfy(row -> assertThat(ids).containsAll(parts(row[4])));
  }

  @Test
  void anAliasBelongsToOneCompanyAndIsNotACurrentName() {
    Set<String> present =
        rows("companies.tsv").stream().map(row -> row[0]).collect(Collectors.toSet());
    Set<String> others = new HashSet<>();
    assertThat(rows("companies.tsv"))
        .allSatisfy(
            row ->
                assertThat(parts(row[1]))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                    .allMatch(others::add)
                    .doesNotContainAnyElementsOf(present));
    assertThat(CompanyDictionary.shared().company(CompanyId.of("facebook")).value())
        .isEqualTo("meta");
    assertThat(CompanyDictionary.shared().company(CompanyId.of("tidewrack")).value())
        .isEqualTo("tidewrack");
  }

  @Test
  void aWordNamesOneSkill() {
    Map<String, String> owners = new HashMap<>();
    for (String[] row : rows("skills.tsv")) {
      Stream.concat(Stream.of(row[1]), parts(row[3]).stream())
          .map(word -> word.replaceFirst("^[=~]", "").toLowerCase(Locale.ROOT))
          .forEach(
              word -> {
                String other = owners.putIfAbsent(word, row[0]);
                assertThat(other == null || other.equals(row[0]))
                    .as("%s names %s and %s", word, other, row[0])
                    .isTrue();
              });
    }
  }

  @Test
  void aSkillWhoseNameIsNotSufficientHasAnAlias() {
    assertThat(rows("skills.tsv"))
        .allSatisfy(row -> assertThat(row[5].equals("alias") && row[3].isEmpty()).isFalse());
  }

  @Test
  void levelsFamiliesAndKindsAreValid() {
    assertThat(column("titles.tsv", 1)).isSubsetOf(names(JobFamily.values()));
    assertThat(column("titles.tsv", 2)).isSubsetOf(with("", names(Seniority.values())));
    assertThat(column("seniorities.tsv", 1)).isSubsetOf(names(Seniority.values()));
    assertThat(rows("words.tsv"))
        .allSatisfy(
            row ->
                assertThat(row[3])
                    .isIn(
                        row[2].equals("MODE")
                            ? names(WorkMode.values())
                            : names(EmploymentType.values())));
  }

  @Test
  void placesAliasesAndRegionsAreInKnownCountries() {
    Set<String> countries = column("countries.tsv", 0);
    assertThat(countries).contains("NL", "US", "GB").allMatch(code -> code.length() == 2);
    assertThat(countries).containsAll(column("places.tsv", 3));
    assertThat(countries).containsAll(column("regions.tsv", 0));
    Set<String> cities =
        rows("places.tsv").stream().map(r -> r[1] + "/" + r[3]).collect(Collectors.toSet());
    assertThat(rows("city-aliases.tsv"))
        .allSatisfy(row -> assertThat(cities).contains(row[1] + "/" + row[2]));
  }

  @Test
  void aFallbackRateIsAPositiveNumberOfAKnownCurrency() {
    assertThat(rows("currencies.tsv"))
        .allSatisfy(
            row -> {
              assertThat(row[1]).matches("[A-Z]{3}");
              assertThat(Double.parseDouble(row[2])).isPositive();
            });
  }

  private static Set<String> column(String file, int index) {
    return rows(file).stream().map(row -> row[index]).collect(Collectors.toSet());
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> with(String one, Set<String> others) {
    return Stream.concat(Stream.of(one), others.stream()).collect(Collectors.toSet());
  }

  private static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static List<String[]> rows(String file) {
    return lines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static List<String> lines(String file) {
    var stream =
        Objects.requireNonNull(
            DictionaryFilesTest.class.getResourceAsStream(
                "/dev/rolecall/model/dictionary/" + file));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }
}
