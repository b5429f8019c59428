package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.People;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Resolves a controller's [Account] parameter from the request's bearer token.
final class AccountResolver implements HandlerMethodArgumentResolver {
  private final People people;
  private final Scheduler blocking;

  AccountResolver(People people, Scheduler blocking) {
    this.people = people;
    this.blocking = blocking;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Account.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return Mono.<Object>fromCallable(
            () ->
                BearerToken.token(header)
                    .flatMap(people::byToken)
                    .orElseThrow(
                        () ->
                            new UnauthorizedException(
                                "Send your account's token: 'Authorization: Bearer <token>'.")))
        .subscribeOn(blocking);
  }
}
