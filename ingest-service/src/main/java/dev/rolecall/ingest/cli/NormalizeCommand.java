package dev.rolecall.ingest.cli;

import dev.rolecall.ingest.normalize.FoundOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.RuleNames;
import dev.rolecall.ingest.normalize.RuleNormalizer;
import dev.rolecall.ingest.normalize.Slugs;
import dev.rolecall.ingest.source.ContentHash;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.Clocks;
import dev.rolecall.model.PostingKey;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Evidence;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.job.JobIds;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.JobStatus;
import dev.rolecall.model.job.Rights;
import dev.rolecall.model.source.RawPosting;
import dev.rolecall.model.source.Terms;
import dev.rolecall.model.wire.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Native items in, jobs out, a line each.
@Command(
    name = "normalize",
    mixinStandardHelpOptions = true,
    description = {
      "Brings postings into one form: one native item a line on standard input (a Hacker News"
          + " comment as the Algolia or Firebase API gives it, one element of a Greenhouse board, a"
          + " saved career page as {\"externalId\",\"url\",\"html\"} or its JobPosting markup,"
          + " ...), one line an item on standard output, in order:",
      "  {\"input\": id, \"jobs\": [...], \"rejected\": null or {\"reason\"}}",
      "A bad line is a rejected line, never a stop."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all lines were read",
      "1:standard input or output broke",
      "2:called wrongly"
    })
final class NormalizeCommand implements Callable<Integer> {
  private static final Terms TERMS = new Terms(null, true, Duration.ofDays(540), null, false);

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "ID",
      description =
          "which source the items are of: hn-who-is-hiring, greenhouse, generic, career-page")
  String source = "";

  @Option(
      names = "--board",
      paramLabel = "B",
      defaultValue = "stdin",
      description = "which board they are of (default: ${DEFAULT-VALUE})")
  String board = "stdin";

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "what counts as now: a date or an instant (default: now)")
  @Nullable String asOf;

  @Option(
      names = "--explain",
      description = "adds for each field which rules spoke, with the words, and which were silent")
  boolean explain;

  private final Map<SourceId, PostingReader> readers;
  private final RuleNormalizer normalizer;

  NormalizeCommand(Collection<PostingReader> readers) {
    this.readers = readers.stream().collect(Collectors.toMap(PostingReader::source, r -> r));
    this.normalizer = new RuleNormalizer(readers);
  }

  @Override
  public Integer call() throws IOException {
    BoardKey key = boardKey();
    Instant now = now();
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Integer> summary = new TreeMap<>();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    long start = System.nanoTime();
    int lines = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        lines++;
        out.println(Json.MAPPER.writeValueAsString(answer(key, line, now, summary)));
      }
    }
    out.flush();
    double seconds = (System.nanoTime() - start) / 1e9;
    spec.commandLine()
        .getErr()
        .printf("%d read, %s; %.1f s, %.0f a second%n", lines, summary, seconds, lines / seconds);
    return out.checkError() ? 1 : 0;
  }

  private BoardKey boardKey() {
    try {
      SourceId id = SourceId.of(source);
      if (!readers.containsKey(id)) {
        throw new IllegalArgumentException("no reader for it");
      }
      return new BoardKey(id, board);
    } catch (IllegalArgumentException bad) {
      String known =
          readers.keySet().stream().map(SourceId::value).sorted().collect(Collectors.joining(", "));
      throw new CommandLine.ParameterException(
          spec.commandLine(), "No source '" + source + "'; there are " + known);
    }
  }

  private Instant now() {
    try {
      return asOf == null ? Clocks.live().instant() : Clocks.parse(asOf);
    } catch (java.time.DateTimeException bad) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--as-of takes 2026-11-05 or 2026-11-05T09:00:00Z, got " + asOf);
    }
  }

  private Map<String, Object> answer(
      BoardKey key, String line, Instant now, Map<String, Integer> summary) {
    String id = idOf(key, line);
    Normalized normalized =
        id.isEmpty()
            ? new Normalized.Unreadable("not an item of " + source)
            : normalizer.normalize(raw(new PostingKey(key, id), line, now));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("input", id);
    List<Job> jobs = new ArrayList<>();
    String rejection = null;
    switch (normalized) {
      case Normalized.Openings openings -> jobs = jobs(new PostingKey(key, id), openings, now);
      case Normalized.Rejected rejected -> rejection = rejected.reason();
      case Normalized.Unreadable unreadable -> rejection = "unreadable: " + unreadable.reason();
    }
    answer.put("jobs", jobs);
    answer.put("rejected", rejection == null ? null : Map.of("reason", rejection));
    if (explain) {
      answer.put("explain", jobs.stream().map(NormalizeCommand::explanation).toList());
    }
    summary.merge(
        rejection == null ? "normalized" : "rejected " + rejection.replaceAll(":.*", ""),
        1,
        Integer::sum);
    summary.merge("jobs", jobs.size(), Integer::sum);
    return answer;
  }

  private String idOf(BoardKey key, String line) {
    try {
      PostingReader reader = readers.get(key.source());
      return reader == null ? "" : reader.read(key, line).externalId();
    } catch (UnreadablePayloadException | IllegalArgumentException bad) {
      try {
        return Fields.id(Fields.object(line), "id", "objectID", "externalId");
      } catch (UnreadablePayloadException none) {
        return "";
      }
    }
  }

  private static RawPosting raw(PostingKey key, String line, Instant now) {
    return new RawPosting(key, line, ContentHash.of(line), "normalize", now, now, TERMS);
  }

  private static List<Job> jobs(PostingKey posting, Normalized.Openings openings, Instant now) {
    Set<String> slugs = new HashSet<>();
    List<Job> jobs = new ArrayList<>();
    for (FoundOpening found : openings.openings()) {
      String slug = Slugs.unique(found.opening().title(), slugs);
      slugs.add(slug);
      RoleKey role = new RoleKey(posting, slug);
      JobPosting told =
          new JobPosting(
              role,
              posting.board().source(),
              found.url(),
              found.postedAt(),
              now,
              now,
              null,
              Rights.OPEN);
      jobs.add(
          new Job(
              JobIds.founding(role),
              1,
              null,
              found.opening(),
              List.of(told),
              found.postedAt(),
              now,
              now,
              JobStatus.OPEN,
              List.of(),
              List.of()));
    }
    return jobs;
  }

  /// By field the rules that spoke, and those that were silent.
  private static Map<String, Object> explanation(Job job) {
    Map<String, Set<String>> spoke = new TreeMap<>();
    Map<String, Set<String>> names = new TreeMap<>();
    for (Evidence reason : job.opening().evidence()) {
      names.computeIfAbsent(reason.field(), _ -> new TreeSet<>()).add(reason.rule());
      spoke
          .computeIfAbsent(reason.field(), _ -> new TreeSet<>())
          .add(reason.rule() + (reason.text() == null ? "" : ": " + shortened(reason.text())));
    }
    Map<String, List<String>> silent = new TreeMap<>();
    RuleNames.byField()
        .forEach(
            (field, rules) -> {
              Set<String> told = names.getOrDefault(field, Set.of());
              List<String> quiet = rules.stream().filter(rule -> !told.contains(rule)).toList();
              if (!quiet.isEmpty()) {
                silent.put(field, quiet);
              }
            });
    Map<String, Object> explanation = new LinkedHashMap<>();
    explanation.put("title", job.opening().title());
    explanation.put("spoke", spoke);
    explanation.put("silent", silent);
    return explanation;
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 77) + "...";
  }
}
