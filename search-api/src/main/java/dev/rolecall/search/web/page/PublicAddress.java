package dev.rolecall.search.web.page;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/// The public address of the pages, for absolute links.
record PublicAddress(PageProperties properties) {
  /// @param path with its query, as in a link of a page
  String of(ServerWebExchange exchange, String path) {
    var configured = properties.url();
    String base =
        configured != null
            ? configured.toString()
            : UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
    return base.replaceFirst("/+$", "") + path;
  }
}
