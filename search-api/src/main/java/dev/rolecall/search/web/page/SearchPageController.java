package dev.rolecall.search.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The front page and the pages of searches.
@Controller
class SearchPageController {
  private final SearchPages pages;

  SearchPageController(SearchPages pages) {
    this.pages = pages;
  }

  @GetMapping(path = "/", produces = PageAdvice.HTML)
  Mono<Rendering> home() {
    return pages.page(new SearchLink("", SearchLink.sortOf(null)), true).map(this::rendering);
  }

  /// `q`, `sort` and `cursor` are all that a page needs. Fields of forms (any filter's name) are
  /// taken into `q` by a redirect, so that each search has one address.
  @GetMapping(path = SearchLink.PATH, produces = PageAdvice.HTML)
  Mono<Rendering> search(@RequestParam MultiValueMap<String, String> parameters) {
    String text = parameters.getFirst("q");
    String query = text == null ? "" : text.strip();
    SearchLink link = new SearchLink(query, SearchLink.sortOf(parameters.getFirst("sort")));
    if (SearchForm.hasFields(parameters)) {
      EditableQuery folded = SearchForm.fold(EditableQuery.of(query), parameters);
      return Mono.just(Rendering.redirectTo(link.query(folded).href()).build());
    }
    String cursor = parameters.getFirst("cursor");
    return pages
        .page(cursor == null || cursor.isBlank() ? link : link.from(cursor), false)
        .map(this::rendering);
  }

  private Rendering rendering(SearchPage page) {
    return Rendering.view("search")
        .modelAttribute("page", page)
        .status(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .build();
  }
}
