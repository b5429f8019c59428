package dev.rolecall.search.web.guide;

import dev.rolecall.search.market.guide.GuideCatalog;
import dev.rolecall.search.market.guide.GuideTopic;
import dev.rolecall.search.market.guide.Guides;
import dev.rolecall.search.web.request.PageHeaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// The pages of guides.
@Controller
class GuidePageController {
  private static final String HTML = "text/html;charset=UTF-8";

  private final Guides guides;
  private final GuideSettings settings;
  private final CommonGaps gaps;

  GuidePageController(Guides guides, GuideSettings settings, CommonGaps gaps) {
    this.guides = guides;
    this.settings = settings;
    this.gaps = gaps;
  }

  @GetMapping(path = "/guides", produces = PageHeaders.HTML)
  Mono<Rendering> all() {
    return guides
        .catalog()
        .map(
            catalog ->
                Rendering.view("guides").modelAttribute("page", GuideListView.of(catalog)).build());
  }

  /// @param currency that amounts are shown in; that of the country, or euro, if it is not given
  @GetMapping(path = "/guides/{slug}", produces = PageHeaders.HTML)
  Mono<Rendering> guide(
      @PathVariable String slug, @RequestParam(required = false) @Nullable String currency) {
    return guides.catalog().flatMap(catalog -> guide(slug, currency, catalog));
  }

  private Mono<Rendering> guide(String slug, @Nullable String currency, GuideCatalog catalog) {
    Optional<GuideTopic> topic = GuideTopic.parse(slug);
    Optional<GuideText> text = topic.flatMap(about -> settings.text(about, currency));
    if (topic.flatMap(catalog::find).isEmpty()) {
      return Mono.just(missing(slug, topic, catalog));
    }
    return text.isEmpty()
        ? Mono.just(Rendering.redirectTo("/guides/" + slug).build())
        : Mono.zip(guides.figures(topic.get()), gaps.of(topic.get()))
            .map(
                found ->
                    Rendering.view("guide")
                        .modelAttribute(
                            "guide",
                            GuideView.of(
                                topic.get(),
                                found.getT1(),
                                found.getT2(),
                                catalog,
                                text.get(),
                                GuideSettings.CURRENCIES))
                        .build());
  }

  /// A page with the most similar guides.
  private static Rendering missing(String slug, Optional<GuideTopic> topic, GuideCatalog catalog) {
    List<GuideCatalog.Entry> near = catalog.near(slug);
    return Rendering.view("guide-missing")
        .modelAttribute("page", MissingGuideView.of(topic, near))
        .status(HttpStatus.NOT_FOUND)
        .build();
  }
}
