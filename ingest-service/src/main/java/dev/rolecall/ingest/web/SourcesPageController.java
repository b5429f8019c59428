package dev.rolecall.ingest.web;

import dev.rolecall.ingest.board.CrawlTimes;
import dev.rolecall.ingest.board.OwnedBoards;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/// The page of sources for operators: what is read, how well, and what is due next. It changes
/// nothing and contains no scripts.
@Controller
class SourcesPageController {
  static final String PATH = "/sources";

  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final OwnedBoards boards;
  private final CrawlHistory history;
  private final Clock clock;

  SourcesPageController(OwnedBoards boards, CrawlHistory history, Clock clock) {
    this.boards = boards;
    this.history = history;
    this.clock = clock;
  }

  @GetMapping(PATH)
  String sources(
      @RequestParam(required = false) @Nullable String source,
      Model model,
      ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    headers.set("Content-Security-Policy", CONTENT_POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    List<BoardSummary> read =
        boards.all().stream().filter(CrawlTimes::isRead).map(BoardSummary::of).toList();
    SourcesPageFactory factory =
        new SourcesPageFactory(read, history.bySource(), history.lastCrawls());
    model.addAttribute("page", factory.page(source, clock.instant()));
    return "sources";
  }
}
