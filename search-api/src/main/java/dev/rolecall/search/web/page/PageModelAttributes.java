package dev.rolecall.search.web.page;

import dev.rolecall.search.web.request.PersonCookies;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/// The model attributes of every page.
@ControllerAdvice({
  "dev.rolecall.search.web.page",
  "dev.rolecall.search.web.account",
  "dev.rolecall.search.web.profile",
  "dev.rolecall.search.web.tracker",
  "dev.rolecall.search.web.saved"
})
class PageModelAttributes {
  private final PageAssets assets;
  private final PublicAddress address;

  private final PersonCookies cookies;

  PageModelAttributes(PageAssets assets, PublicAddress address, PersonCookies cookies) {
    this.assets = assets;
    this.address = address;
    this.cookies = cookies;
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

  /// Whether the header offers the pages of a person. Those pages verify the session.
  @ModelAttribute("signedIn")
  boolean signedIn(ServerWebExchange exchange) {
    return cookies.session(exchange.getRequest()).isPresent();
  }
}
