package dev.rolecall.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Postings of fictional companies, in the formats of their sources, the same in every run.
///
/// @param boards how many Greenhouse boards
/// @param postingsOfBoard on each
/// @param threads how many monthly threads, newest first
/// @param postsOfThread top-level comments in each
record InventedPostings(
    int boards, int postingsOfBoard, int threads, int postsOfThread, Instant now) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] LEVELS = {"", "Senior ", "Staff ", "Lead "};
  private static final String[] WORK = {
    "Backend Engineer", "Platform Engineer", "Data Engineer", "Site Reliability Engineer"
  };
  private static final String[] CITIES = {
    "Amsterdam, Netherlands", "Berlin, Germany", "Utrecht, Netherlands", "Dublin, Ireland"
  };
  private static final String[] STACKS = {
    "Java, Kafka and PostgreSQL", "Go and Kubernetes", "Kotlin, Spring Boot", "Python and AWS"
  };

  List<String> greenhouseBoards() {
    return IntStream.range(0, boards).mapToObj(i -> "invented" + i).toList();
  }

  Map<String, String> responsesByPath() {
    Map<String, String> responses = new LinkedHashMap<>();
    responses.put("/api/v1/search_by_date", JSON.writeValueAsString(threadList()));
    for (int t = 0; t < threads; t++) {
      responses.put("/api/v1/items/" + threadId(t), JSON.writeValueAsString(thread(t)));
    }
    for (int b = 0; b < boards; b++) {
      responses.put("/v1/boards/invented" + b + "/jobs", JSON.writeValueAsString(board(b)));
    }
    return responses;
  }

  int postings() {
    return boards * postingsOfBoard + threads * postsOfThread;
  }

  private Map<String, Object> threadList() {
    List<Map<String, Object>> hits =
        IntStream.range(0, threads)
            .<Map<String, Object>>mapToObj(
                t ->
                    Map.of(
                        "objectID",
                        Integer.toString(threadId(t)),
                        "title",
                        "Ask HN: Who is hiring? (month " + t + ")",
                        "author",
                        "whoishiring",
                        "num_comments",
                        postsOfThread,
                        "created_at_i",
                        postedAt(t).getEpochSecond()))
            .toList();
    return Map.of("hits", hits, "nbHits", threads, "page", 0, "nbPages", 1, "hitsPerPage", 1000);
  }

  private Map<String, Object> thread(int t) {
    List<Map<String, Object>> children =
        IntStream.range(0, postsOfThread).mapToObj(p -> post(t, p)).toList();
    Map<String, Object> thread = new LinkedHashMap<>();
    thread.put("id", threadId(t));
    thread.put("title", "Ask HN: Who is hiring? (month " + t + ")");
    thread.put("author", "whoishiring");
    thread.put("text", "Please state the location.");
    thread.put("created_at", postedAt(t).toString());
    thread.put("created_at_i", postedAt(t).getEpochSecond());
    thread.put("children", children);
    return thread;
  }

  private Map<String, Object> post(int t, int p) {
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("id", threadId(t) + 1 + p);
    post.put("author", "poster" + p);
    post.put(
        "text",
        "Threadly %d%c | %s%s | %s | ONSITE | €%dk-€%dk<p>We build with %s."
            .formatted(
                p,
                'A' + t,
                LEVELS[p % 4],
                WORK[p / 4 % 4],
                CITIES[(p + t) % 4],
                60 + p,
                80 + p,
                STACKS[p % 4]));
    post.put("created_at", postedAt(t).plusSeconds(60L * p).toString());
    post.put("created_at_i", postedAt(t).getEpochSecond() + 60L * p);
    post.put("parent_id", threadId(t));
    post.put("story_id", threadId(t));
    post.put("children", List.of());
    return post;
  }

  private Map<String, Object> board(int b) {
    List<Map<String, Object>> jobs = new ArrayList<>();
    for (int p = 0; p < postingsOfBoard; p++) {
      Map<String, Object> job = new LinkedHashMap<>();
      int id = 1000 * (b + 1) + p;
      job.put("id", id);
      job.put("internal_job_id", 5_000_000 + id);
      job.put("title", LEVELS[p % 4] + WORK[(p + b) % 4]);
      job.put("absolute_url", "https://invented" + b + ".example/jobs/" + id);
      job.put("updated_at", now.minusSeconds(86_400).toString());
      job.put("first_published", now.minusSeconds(86_400L * (2 + p)).toString());
      job.put("company_name", "Invented " + b);
      job.put("location", Map.of("name", CITIES[(p + b) % 4]));
      job.put(
          "content",
          "&lt;p&gt;You work with %s. Salary: €%d,000 - €%d,000.&lt;/p&gt;"
              .formatted(STACKS[p % 4], 60 + p, 75 + p));
      jobs.add(job);
    }
    return Map.of("jobs", jobs, "meta", Map.of("total", jobs.size()));
  }

  private int threadId(int t) {
    return 40_000_000 - t * 100_000;
  }

  private Instant postedAt(int t) {
    return now.minusSeconds(86_400L * (3 + 30L * t));
  }
}
