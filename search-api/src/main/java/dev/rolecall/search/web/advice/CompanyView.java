package dev.rolecall.search.web.advice;

import dev.rolecall.model.text.Phrases;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// An employer that fits a profile.
///
/// @param followed whether the person follows it
/// @param jobs `3 of 5 open jobs match`
/// @param href the search for all its open jobs
/// @param reasons why its best job fits
record CompanyView(
    String id,
    String name,
    boolean followed,
    int score,
    String jobs,
    String href,
    List<String> reasons,
    List<JobView> matches) {
  record JobView(String title, String href, int score) {}

  /// @param followed the ids of the companies that the person follows
  static List<CompanyView> of(JsonNode list, Set<String> followed) {
    return list.path("companies").valueStream().map(each -> company(each, followed)).toList();
  }

  private static CompanyView company(JsonNode company, Set<String> followed) {
    int matching = company.path("matchingJobs").asInt();
    int open = company.path("openJobs").asInt();
    String id = company.path("id").asString("");
    return new CompanyView(
        id,
        company.path("name").asString(""),
        followed.contains(id),
        company.path("score").asInt(),
        matching == open
            ? Phrases.count(open, "open job matches", "open jobs match")
            : matching + " of " + open + " open jobs " + (matching == 1 ? "matches" : "match"),
        search(id),
        company.path("reasons").valueStream().map(each -> each.asString("")).toList(),
        company.path("matches").valueStream().map(CompanyView::job).toList());
  }

  private static String search(String company) {
    return UriComponentsBuilder.fromPath("/jobs")
        .queryParam("q", "{q}")
        .encode()
        .build("company:" + company + " all:yes")
        .toString();
  }

  private static JobView job(JsonNode matched) {
    return new JobView(
        Phrases.jobTitle(matched.at("/job/title").asString("")),
        "/jobs/" + matched.at("/job/id").asString(""),
        matched.at("/match/score").asInt());
  }
}
