package dev.rolecall.bench.ranking;

import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.match.judge.criterion.ReferenceData;
import dev.rolecall.match.localjobs.JobAttributes;
import dev.rolecall.match.reference.PayEstimates;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;

/// The jobs that are ranked: those of two recorded threads and the invented ones, by key. The key
/// (`hn:36154184#full-stack-engineers`) has the posting's id and the role's slug.
final class RankedJobs {
  private static final List<String> THREADS = List.of("34219341", "36152018");

  private final Map<String, Job> byKey = new LinkedHashMap<>();

  /// @param labels folder with the invented postings
  /// @param data folder with `hn/items/*.json.gz`, whole threads in the format of the Algolia API
  static RankedJobs read(Path labels, Path data) throws IOException {
    PostingJobs postings = new PostingJobs();
    RankedJobs jobs = new RankedJobs();
    jobs.addAll(latest(threads(postings, data, THREADS)));
    jobs.addAll(invented(postings, labels));
    return jobs;
  }

  private static List<Job> invented(PostingJobs postings, Path labels) throws IOException {
    List<Job> jobs = new ArrayList<>();
    for (String line : Files.readAllLines(labels.resolve("postings-hn.jsonl"))) {
      jobs.addAll(postings.of(HnWhoIsHiring.ID, line));
    }
    for (String line : Files.readAllLines(labels.resolve("postings-ats.jsonl"))) {
      jobs.addAll(postings.of(GenericPostingReader.ID, line));
    }
    return jobs;
  }

  /// The openings of whole threads, by their ids.
  static List<Job> threads(PostingJobs postings, Path data, List<String> ids) throws IOException {
    List<JsonNode> comments = new ArrayList<>();
    for (String thread : ids) {
      JsonNode items = thread(data.resolve("hn/items").resolve(thread + ".json.gz"));
      for (JsonNode comment : items.path("children")) {
        if (!comment.path("text").asString("").isEmpty()) {
          comments.add(comment);
        }
      }
    }
    comments.sort(Comparator.comparingLong(comment -> comment.path("id").asLong()));
    List<Job> jobs = new ArrayList<>();
    for (JsonNode comment : comments) {
      jobs.addAll(
          postings.of(
              HnWhoIsHiring.ID,
              Json.MAPPER
                  .createObjectNode()
                  .put("id", comment.path("id").asString())
                  .put("created_at_i", comment.path("created_at_i").asLong())
                  .put("text", comment.path("text").asString())
                  .toString()));
    }
    return jobs;
  }

  private static JsonNode thread(Path file) throws IOException {
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return Json.MAPPER.readTree(text);
    }
  }

  /// Of the openings that a company posted again, the latest.
  private static Collection<Job> latest(List<Job> jobs) {
    Map<List<Object>, Job> latest = new LinkedHashMap<>();
    for (Job job : jobs) {
      Opening opening = job.opening();
      String title = opening.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+#]+", " ");
      List<String> places =
          Opening.orEmpty(opening.places()).stream().map(RankedJobs::name).sorted().toList();
      latest.put(List.of(opening.company().id(), title.strip(), places), job);
    }
    return latest.values();
  }

  private static String name(Place place) {
    return Objects.requireNonNullElse(
        place.city(), Objects.requireNonNullElse(place.country(), ""));
  }

  private void addAll(Collection<Job> jobs) {
    jobs.forEach(job -> byKey.put(key(job), job));
  }

  static String key(Job job) {
    RoleKey role = job.postings().getFirst().role();
    SourceId source = role.posting().board().source();
    String prefix = source.equals(HnWhoIsHiring.ID) ? "hn" : source.value();
    return prefix + ":" + role.posting().externalId() + "#" + role.slug();
  }

  /// The bundled reference data, with pay estimates from these jobs.
  ReferenceData reference() {
    return ReferenceData.bundled()
        .with(
            PayEstimates.build(
                LocalDate.ofInstant(PostingJobs.SEEN, ZoneOffset.UTC),
                byKey.values().stream().map(JobAttributes::of).toList(),
                CurrencyRates.fallback()));
  }

  /// The jobs by key, in a fixed order.
  Map<String, Job> byKey() {
    return byKey;
  }
}
