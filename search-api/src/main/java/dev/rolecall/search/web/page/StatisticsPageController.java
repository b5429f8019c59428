package dev.rolecall.search.web.page;

import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.search.find.JobStatistics;
import dev.rolecall.search.find.SearchStatistics.Interval;
import dev.rolecall.search.web.request.PageHeaders;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/// The charts of a search: pay, and new jobs over time. The search page loads them after its
/// results; without scripts they are a page of their own.
@Controller
class StatisticsPageController {
  private final JobStatistics statistics;
  private final Clock clock;

  StatisticsPageController(JobStatistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  @GetMapping(path = "/jobs/stats", produces = PageHeaders.HTML)
  Mono<Rendering> statistics(@RequestParam MultiValueMap<String, String> parameters) {
    SearchLink link = SearchPageController.linkOf(parameters);
    ParsedQuery parsed = JobQueryParser.parse(link.query(), Map.of(), clock.instant());
    if (!parsed.problems().isEmpty()) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, parsed.problems().getFirst().detail());
    }
    String title = SearchPageFactory.title(EditableQuery.of(link.query()));
    return statistics
        .statistics(parsed.query(), Interval.WEEK)
        .map(counts -> StatisticsView.of(title, link.href(), counts, parsed.query().closed()))
        .map(view -> Rendering.view("statistics").modelAttribute("stats", view).build());
  }
}
