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

  /// The page before any search. Parameters of a search redirect to the search page, so that none
  /// is ignored.
  @GetMapping(path = "/", produces = PageAdvice.HTML)
  Mono<Rendering> home(@RequestParam MultiValueMap<String, String> parameters) {
    if (parameters.containsKey("q") || SearchForm.hasFields(parameters)) {
      return redirect(asked(parameters));
    }
    return pages.page(new SearchLink("", SearchLink.sortOf(null)), true).map(this::rendering);
  }

  /// `q`, `sort` and `cursor` are all that a page needs. Fields of forms (any filter's name) are
  /// taken into `q` by a redirect, so that each search has one address.
  @GetMapping(path = SearchLink.PATH, produces = PageAdvice.HTML)
  Mono<Rendering> search(@RequestParam MultiValueMap<String, String> parameters) {
    SearchLink link = asked(parameters);
    if (SearchForm.hasFields(parameters)) {
      return redirect(link);
    }
    String cursor = parameters.getFirst("cursor");
    return pages
        .page(cursor == null || cursor.isBlank() ? link : link.from(cursor), false)
        .map(this::rendering);
  }

  private static SearchLink asked(MultiValueMap<String, String> parameters) {
    String text = parameters.getFirst("q");
    String query = text == null ? "" : text.strip();
    SearchLink link = new SearchLink(query, SearchLink.sortOf(parameters.getFirst("sort")));
    return SearchForm.hasFields(parameters)
        ? link.query(SearchForm.fold(EditableQuery.of(query), parameters))
        : link;
  }

  private static Mono<Rendering> redirect(SearchLink to) {
    return Mono.just(Rendering.redirectTo(to.href()).build());
  }

  private Rendering rendering(SearchPage page) {
    return Rendering.view("search")
        .modelAttribute("page", page)
        .status(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .build();
  }
}
