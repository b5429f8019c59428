package dev.rolecall.search.web.page;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/// The model attributes of every page.
@ControllerAdvice(basePackageClasses = PageModelAttributes.class)
class PageModelAttributes {
  private final PageAssets assets;
  private final PublicAddress address;

  PageModelAttributes(PageAssets assets, PublicAddress address) {
    this.assets = assets;
    this.address = address;
  }

  @ModelAttribute("assets")
  PageAssets assets() {
    return assets;
  }

  /// The public address of the pages, without a slash at the end.
  @ModelAttribute("site")
  String site(ServerWebExchange exchange) {
    return address.of(exchange, "");
  }
}
