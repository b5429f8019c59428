package dev.rolecall.search.market.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Seniority;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTopicTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "backend-engineer | Backend engineer | family:backend",
        "machine-learning-engineer | Machine learning engineer | family:ml",
        "senior-java-engineer-germany | Senior Java engineer in Germany |"
            + " skill:java seniority:senior in:DE",
        "mid-level-cpp-engineer | Mid-level C++ engineer | skill:cpp seniority:mid",
        "lead-qa-engineer-united-kingdom | Lead QA engineer in the United Kingdom | family:qa"
            + " seniority:lead in:GB",
        "dotnet-engineer | .NET engineer | skill:dotnet",
      })
  void anAddressHasATitleAndASearch(String slug, String title, String search) {
    GuideTopic topic = GuideTopic.parse(slug).orElseThrow();
    assertThat(topic.slug()).isEqualTo(slug);
    assertThat(topic.title()).isEqualTo(title);
    assertThat(topic.search()).isEqualTo(search);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "engineer",
        "Backend-engineer",
        "backend-engineer-",
        "backend-engineer-atlantis",
        "senior-senior-java-engineer",
        "executive-java-engineer",
        "java",
        "java-engineer-de",
        "../backend-engineer",
        "other-engineer"
      })
  void anythingElseIsNotAnAddress(String slug) {
    assertThat(GuideTopic.parse(slug)).isEmpty();
  }

  /// Every topic has one address, and no two topics have the same.
  @Test
  void addressesAreUnique() {
    Set<String> slugs = new HashSet<>();
    for (GuideSubject subject : GuideSubject.all()) {
      for (Seniority level : GuideTopic.LEVELS) {
        for (String country : CountryDictionary.shared().codes()) {
          GuideTopic topic = new GuideTopic(subject, level, country);
          assertThat(slugs.add(topic.slug())).as(topic.slug()).isTrue();
        }
      }
    }
    for (String country : CountryDictionary.shared().codes()) {
      GuideTopic topic = new GuideTopic(GuideSubject.all().getFirst(), null, country);
      assertThat(GuideTopic.parse(topic.slug())).as(topic.slug()).contains(topic);
    }
  }

  @Test
  void theMostSimilarGuidesAreNearWhatIsNotOne() {
    GuideCatalog catalog =
        GuideCatalog.of(
            Instant.EPOCH,
            List.of("backend-engineer", "java-engineer", "java-engineer-germany", "data-engineer")
                .stream()
                .map(slug -> new GuideCatalog.Entry(GuideTopic.parse(slug).orElseThrow(), 20))
                .toList());
    assertThat(catalog.near("Senior Java developer (Germany)"))
        .extracting(entry -> entry.topic().slug())
        .startsWith("java-engineer-germany", "java-engineer");
    assertThat(catalog.near("plumber")).isEmpty();
    assertThat(catalog.topics().keySet()).isEqualTo(Map.copyOf(catalog.topics()).keySet());
  }
}
