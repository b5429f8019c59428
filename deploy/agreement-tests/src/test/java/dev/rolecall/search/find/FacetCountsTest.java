package dev.rolecall.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.localjobs.LocalJobs;
import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.OptionalField;
import dev.rolecall.model.wire.Json;
import dev.rolecall.search.JobTopic;
import dev.rolecall.search.RunningSearch;
import dev.rolecall.search.index.document.PublicJobs;
import dev.rolecall.testkit.platform.StoreContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// The counts of facets equal what the matcher finds without the facet's own filter, counted job by
/// job; and a value that is not one of a list finds as many jobs as its count.
@StoreContract
class FacetCountsTest {
  private static final int JOBS = 300;
  private static final int SEARCHES = 150;
  private static final long SEED = Long.getLong("rolecall.facets.seed", 20261128L);

  /// The fields of a search that a facet ignores; those with a name in capitals are
  /// [OptionalField]s.
  private static final Map<String, List<String>> OWN =
      Map.ofEntries(
          Map.entry("skill", List.of("excludedSkills")),
          Map.entry("seniority", List.of("seniority", "excludedSeniority", "SENIORITY")),
          Map.entry("mode", List.of("modes", "excludedModes", "MODE")),
          Map.entry("country", List.of("places", "excludedPlaces", "PLACE")),
          Map.entry("city", List.of("places", "excludedPlaces", "PLACE")),
          Map.entry("family", List.of("families", "excludedFamilies", "backend")),
          Map.entry("type", List.of("employmentTypes", "excludedEmploymentTypes", "TYPE")),
          Map.entry("source", List.of("sources", "excludedSources")),
          Map.entry("company", List.of("companies", "excludedCompanies")),
          Map.entry("pay", List.of("pay", "PAY")),
          Map.entry("years", List.of("experienceYears", "minExperienceYears", "EXPERIENCE")),
          Map.entry("posted", List.of("posted", "POSTED")),
          Map.entry("seen", List.of("firstSeen")),
          Map.entry("visa", List.of("visaSponsorship", "excludedVisaSponsorship", "VISA")),
          Map.entry("permit", List.of("workPermit", "PERMIT")),
          Map.entry("citizenship", List.of("citizenships", "excludedCitizenships", "CITIZENSHIP")),
          Map.entry("clearance", List.of("clearance", "CLEARANCE")),
          Map.entry("agency", List.of("agency", "AGENCY")),
          Map.entry("language", List.of("languages", "excludedLanguages", "LANGUAGE")),
          Map.entry("sector", List.of("sectors", "excludedSectors", "SECTOR")));

  /// The facets whose values are filters with a meaning of their own.
  private static final Set<String> RANGES =
      Set.of("years", "posted", "seen", "visa", "permit", "clearance", "agency");

  private final Map<JobId, Job> jobs = new HashMap<>();

  @Test
  void countsEqualThoseOfTheMatcher(@TempDir Path folder) {
    RandomSearchJobs random = new RandomSearchJobs(SEED);
    try (JobTopic topic = JobTopic.created();
        LocalJobs local = LocalJobs.open(folder);
        RunningSearch search = RunningSearch.on(topic, "--rolecall.find.facet-values=100")) {
      for (int i = 0; i < JOBS; i++) {
        Job job = random.job(i);
        PublicJobs.of(job).ifPresent(it -> jobs.put(it.id(), it));
        topic.put(job);
        local.put(job);
      }
      local.refresh();
      search.awaitTotal("all:yes", jobs.size());
      int counted = 0;
      for (int i = 0; i < SEARCHES; i++) {
        JobQuery query = random.query();
        JobSearchRequest request = new JobSearchRequest(query, JobSort.NEWEST, null, 1, true);
        Map<String, List<FacetCount>> facets =
            search.bean(JobSearch.class).search(request).block().facets();
        assertThat(facets).containsOnlyKeys(OWN.keySet());
        for (Map.Entry<String, List<FacetCount>> facet : facets.entrySet()) {
          JobQuery others = without(query, OWN.get(facet.getKey()));
          assertThat(values(facet.getValue()))
              .as("seed %d: %s of %s", SEED, facet.getKey(), query)
              .isEqualTo(expected(facet.getKey(), others, local));
          counted += facet.getValue().size();
        }
      }
      assertThat(counted).as("values that were compared").isGreaterThan(SEARCHES * 20);
    }
  }

  private static Map<String, Long> values(List<FacetCount> counts) {
    return counts.stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
  }

  private static JobQuery without(JobQuery query, List<String> own) {
    ObjectNode fields = Json.MAPPER.valueToTree(query);
    ObjectNode all = Json.MAPPER.valueToTree(JobQuery.ALL);
    for (String field : own) {
      if (all.has(field)) {
        fields.set(field, all.get(field));
      } else {
        for (String optional : List.of("notStated", "stated")) {
          List<String> kept = new ArrayList<>();
          fields.path(optional).forEach(name -> kept.add(name.asString()));
          kept.remove(field);
          fields.set(optional, Json.MAPPER.valueToTree(kept));
        }
      }
    }
    return Json.MAPPER.treeToValue(fields, JobQuery.class);
  }

  private Map<String, Long> expected(String facet, JobQuery others, LocalJobs local) {
    Map<String, Long> counts = new TreeMap<>();
    for (JobId id : local.find(others)) {
      FacetValues.of(facet, jobs.get(id)).stream()
          .filter(value -> !value.equals("unknown"))
          .forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    return counts;
  }

  /// Pay is filtered by an amount. A city without its country means the largest of its name, and
  /// one that is not in the dictionary is not a filter.
  private static boolean isFilter(String facet, String value) {
    return switch (facet) {
      case "pay" -> !value.equals("stated");
      case "city" -> value.equals("not-stated") || value.matches("(Berlin|Utrecht|Suva), .*");
      default -> true;
    };
  }

  /// What a link of a facet finds is what its count says.
  @Test
  void aValueFindsAsManyJobsAsItsCount(@TempDir Path folder) {
    RandomSearchJobs random = new RandomSearchJobs(SEED + 1);
    try (JobTopic topic = JobTopic.created();
        RunningSearch search = RunningSearch.on(topic, "--rolecall.find.facet-values=100")) {
      long visible = 0;
      for (int i = 0; i < JOBS; i++) {
        Job job = random.job(i);
        visible += PublicJobs.of(job).isPresent() ? 1 : 0;
        topic.put(job);
      }
      search.awaitTotal("all:yes", visible);
      JobQuery all = JobSearchContract.query("all:yes");
      Map<String, List<FacetCount>> facets =
          search
              .bean(JobSearch.class)
              .search(new JobSearchRequest(all, JobSort.NEWEST, null, 1, true))
              .block()
              .facets();
      facets.forEach(
          (facet, counts) -> {
            for (FacetCount count : counts) {
              if (isFilter(facet, count.value())) {
                JobQuery filtered =
                    JobQueryParser.parse(
                            "all:yes", Map.of(facet, List.of(count.value())), RandomSearchJobs.NOW)
                        .query();
                assertThat(search.bean(JobSearch.class).counts(List.of(filtered)).block())
                    .as("%s:%s", facet, count.value())
                    .containsExactly(count.count());
              }
            }
          });
      assertThat(facets.keySet()).containsAll(RANGES);
    }
  }
}
