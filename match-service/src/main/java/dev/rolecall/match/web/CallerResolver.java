package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.signin.Caller;
import dev.rolecall.match.people.signin.Sessions;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Resolves a controller's [Caller] or [Account] parameter from the request's bearer token: that of
/// a session, or an API token.
final class CallerResolver implements HandlerMethodArgumentResolver {
  private final Sessions sessions;
  private final Scheduler blocking;

  CallerResolver(Sessions sessions, Scheduler blocking) {
    this.sessions = sessions;
    this.blocking = blocking;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Account.class
        || parameter.getParameterType() == Caller.class;
  }

  @Override
  public Mono<Object> resolveArgument(
      MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    boolean account = parameter.getParameterType() == Account.class;
    return Mono.<Object>fromCallable(
            () -> {
              Caller caller =
                  BearerToken.token(header)
                      .flatMap(sessions::caller)
                      .orElseThrow(CallerResolver::unauthorized);
              return account ? caller.account() : caller;
            })
        .subscribeOn(blocking);
  }

  private static UnauthorizedException unauthorized() {
    return new UnauthorizedException(
        "Sign in, or send your account's token: 'Authorization: Bearer <token>'.");
  }
}
