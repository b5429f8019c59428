package dev.rolecall.search.web.page;

import dev.rolecall.search.web.request.PageHeaders;
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
  private final SearchPageFactory pages;

  SearchPageController(SearchPageFactory pages) {
    this.pages = pages;
  }

  /// The front page. A search that is entered here is redirected to `/jobs`, so that no parameter
  /// is ignored.
  @GetMapping(path = "/", produces = PageHeaders.HTML)
  Mono<Rendering> home(@RequestParam MultiValueMap<String, String> parameters) {
    if (parameters.containsKey("q") || SearchForm.hasFields(parameters)) {
      return redirect(linkOf(parameters));
    }
    return pages.page(new SearchLink("", SearchLink.sortOf(null)), true).map(this::rendering);
  }

  /// A page has the parameters `q`, `sort` and `cursor`. Form fields (the name of any filter) are
  /// added to `q` by a redirect, so that each search has one address.
  @GetMapping(path = SearchLink.PATH, produces = PageHeaders.HTML)
  Mono<Rendering> search(@RequestParam MultiValueMap<String, String> parameters) {
    SearchLink link = linkOf(parameters);
    if (SearchForm.hasFields(parameters)) {
      return redirect(link);
    }
    String cursor = parameters.getFirst("cursor");
    return pages
        .page(cursor == null || cursor.isBlank() ? link : link.after(cursor), false)
        .map(this::rendering);
  }

  static SearchLink linkOf(MultiValueMap<String, String> parameters) {
    String text = parameters.getFirst("q");
    String query = text == null ? "" : text.strip();
    SearchLink link = new SearchLink(query, SearchLink.sortOf(parameters.getFirst("sort")));
    return SearchForm.hasFields(parameters)
        ? link.query(SearchForm.apply(EditableQuery.of(query), parameters))
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
