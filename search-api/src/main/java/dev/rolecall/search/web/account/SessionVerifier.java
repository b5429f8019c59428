package dev.rolecall.search.web.account;

import dev.rolecall.search.web.api.ProblemException;
import dev.rolecall.search.web.forward.MatchServiceClient;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Has the match-service verify the session of each request, so that a session that was ended is
/// not valid anywhere from then on.
final class SessionVerifier implements ReactiveAuthenticationManager {
  private final MatchServiceClient matchService;

  SessionVerifier(MatchServiceClient matchService) {
    this.matchService = matchService;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication claimed) {
    String session = String.valueOf(claimed.getCredentials());
    return matchService
        .get(session, "/api/v1/me")
        .map(me -> authenticated(session, me))
        .onErrorMap(
            ProblemException.class,
            problem ->
                problem.getStatusCode().equals(HttpStatus.UNAUTHORIZED)
                    ? new BadCredentialsException("The session was ended", problem)
                    : problem);
  }

  private static Authentication authenticated(String session, JsonNode me) {
    SignedInPerson person =
        new SignedInPerson(
            session, me.path("email").asString(""), ZoneId.of(me.path("timeZone").asString("UTC")));
    return new PreAuthenticatedAuthenticationToken(person, "", List.of());
  }
}
