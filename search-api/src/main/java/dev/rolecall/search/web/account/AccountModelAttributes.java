package dev.rolecall.search.web.account;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Adds the token against cross-site request forgery to pages with forms, and with it its cookie. A
/// form with `th:action` contains it automatically.
@ControllerAdvice({
  "dev.rolecall.search.web.account",
  "dev.rolecall.search.web.profile",
  "dev.rolecall.search.web.tracker",
  "dev.rolecall.search.web.saved",
  "dev.rolecall.search.web.advice"
})
class AccountModelAttributes {
  @ModelAttribute("csrf")
  Mono<CsrfToken> csrf(ServerWebExchange exchange) {
    Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
    return token.doOnSuccess(
        value -> {
          if (value != null) {
            exchange
                .getAttributes()
                .put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, value);
          }
        });
  }
}
