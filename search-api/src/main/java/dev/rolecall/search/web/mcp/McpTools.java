package dev.rolecall.search.web.mcp;

import dev.rolecall.model.JobId;
import dev.rolecall.model.job.Job;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.query.QueryPart;
import dev.rolecall.model.query.QueryProblem;
import dev.rolecall.search.find.JobLookup;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.JobSort;
import dev.rolecall.search.find.JobStatistics;
import dev.rolecall.search.find.SearchStatistics.Interval;
import dev.rolecall.search.find.SimilarJobs;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/// The tools for assistants: the same searches as those of the API and the pages.
final class McpTools {
  private static final int MAX_JOBS = 25;
  private static final int JOBS = 10;
  private static final Map<String, Object> QUERY =
      Map.of(
          "type",
          "string",
          "maxLength",
          2_000,
          "description",
          "Plain words, as a person types them: 'senior java kafka remote eu 120k', 'not php', 'in"
              + " berlin', 'this week'. Or filters: skill:kafka mode:remote from:NL pay:>=80k"
              + " posted:7d company:acme");
  private static final Map<String, Object> ID =
      Map.of("type", "string", "description", "The id of a job, from search_jobs");
  private static final Map<String, Object> LIMIT =
      Map.of("type", "integer", "minimum", 1, "maximum", MAX_JOBS, "default", JOBS);

  private final JobSearch search;
  private final SimilarJobs similar;
  private final JobStatistics statistics;
  private final McpJobs jobs;
  private final Clock clock;

  McpTools(
      JobSearch search, SimilarJobs similar, JobStatistics statistics, McpJobs jobs, Clock clock) {
    this.search = search;
    this.similar = similar;
    this.statistics = statistics;
    this.jobs = jobs;
    this.clock = clock;
  }

  List<McpTool> all() {
    return List.of(
        new McpTool(
            "search_jobs",
            "Search jobs",
            "Finds open jobs for backend engineers. Returns the total, how the words were"
                + " understood, and the best jobs. 'next' is the cursor of the next page.",
            McpTool.schema(
                Map.of(
                    "query",
                    QUERY,
                    "sort",
                    Map.of("type", "string", "enum", names(JobSort.values())),
                    "limit",
                    LIMIT,
                    "cursor",
                    Map.of("type", "string", "description", "'next' of the previous page"))),
            this::searchJobs),
        new McpTool(
            "get_job",
            "Read a job",
            "A job with its whole text, how to apply, and whether it is still open.",
            McpTool.schema(Map.of("id", ID), "id"),
            arguments -> job(arguments, job -> Mono.just(jobs.whole(job)))),
        new McpTool(
            "similar_jobs",
            "Find similar jobs",
            "Open jobs that are like a job, with what they share.",
            McpTool.schema(Map.of("id", ID, "limit", LIMIT), "id"),
            arguments -> job(arguments, job -> similarJobs(arguments, job))),
        new McpTool(
            "job_market",
            "Describe the market of a search",
            "How many jobs a search finds, their stated pay per year (percentiles and a histogram),"
                + " and its open jobs by the week they were first seen, for the last 26 weeks.",
            McpTool.schema(Map.of("query", QUERY)),
            this::market));
  }

  private Mono<Object> searchJobs(McpArguments arguments) {
    ParsedQuery parsed = parsed(arguments);
    JobSearchRequest request =
        new JobSearchRequest(
            parsed.query(),
            sort(arguments.text("sort").orElse("relevance")),
            arguments.cursor().orElse(null),
            arguments.number("limit", JOBS, MAX_JOBS),
            false);
    return search.search(request).map(page -> page(parsed, page));
  }

  private Object page(ParsedQuery parsed, JobPage page) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("total", page.total());
    result.put(
        "understood",
        parsed.parts().stream().map(QueryPart::canonical).filter(part -> !part.isEmpty()).toList());
    result.put("jobs", page.jobs().stream().map(hit -> jobs.row(hit.job())).toList());
    if (page.next() != null) {
      result.put("next", page.next());
    }
    return result;
  }

  private Mono<Object> market(McpArguments arguments) {
    JobQuery query = parsed(arguments).query();
    return statistics.statistics(query, Interval.WEEK).cast(Object.class);
  }

  private Mono<Object> similarJobs(McpArguments arguments, Job job) {
    return similar
        .similarTo(job, Math.min(SimilarJobs.MAX_JOBS, arguments.number("limit", JOBS, MAX_JOBS)))
        .map(
            found ->
                Map.of(
                    "jobs",
                    found.stream()
                        .map(
                            each -> {
                              Map<String, Object> row = new LinkedHashMap<>(jobs.row(each.job()));
                              row.put("reasons", each.reasons());
                              return row;
                            })
                        .toList()));
  }

  /// Follows a merge, so that an id that an assistant remembers keeps working.
  private Mono<Object> job(McpArguments arguments, Function<Job, Mono<Object>> then) {
    return find(id(arguments.required("id")), then);
  }

  private Mono<Object> find(JobId id, Function<Job, Mono<Object>> then) {
    return search
        .job(id)
        .flatMap(
            located ->
                switch (located) {
                  case JobLookup.Found(var job) -> then.apply(job);
                  case JobLookup.Merged(var to) -> find(to, then);
                  case JobLookup.NotFound(var missing) ->
                      Mono.error(
                          new McpToolException(
                              "There is no job " + missing + ", or it was erased"));
                });
  }

  private static JobId id(String text) {
    try {
      return JobId.of(text);
    } catch (IllegalArgumentException e) {
      throw new McpToolException("'" + text + "' is not the id of a job");
    }
  }

  private ParsedQuery parsed(McpArguments arguments) {
    ParsedQuery parsed =
        JobQueryParser.parse(arguments.text("query").orElse(""), Map.of(), clock.instant());
    if (!parsed.problems().isEmpty()) {
      throw new McpToolException(
          parsed.problems().stream().map(QueryProblem::detail).collect(Collectors.joining("; ")));
    }
    return parsed;
  }

  private static JobSort sort(String name) {
    return Arrays.stream(JobSort.values())
        .filter(sort -> sort.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new McpToolException(
                    "'sort' must be one of " + String.join(", ", names(JobSort.values()))));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> Objects.requireNonNull(value).name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
