package dev.rolecall.match.web;

import dev.rolecall.match.people.signin.ApiToken;
import dev.rolecall.match.people.signin.ApiTokens;
import dev.rolecall.match.people.signin.Caller;
import dev.rolecall.match.people.signin.TokenScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the API tokens of a person.
@RestController
@RequestMapping("/api/v1/me/tokens")
class ApiTokenController {
  private final ApiTokens tokens;

  ApiTokenController(ApiTokens tokens) {
    this.tokens = tokens;
  }

  record NewToken(@Nullable String name, @Nullable String scope) {}

  record TokenList(List<ApiToken> tokens) {}

  /// @param token the secret, shown only this once
  record CreatedToken(UUID id, String name, TokenScope scope, Instant createdAt, String token) {
    @Override
    public String toString() {
      return "CreatedToken[" + id + "]";
    }
  }

  @GetMapping
  TokenList list(Caller caller) {
    return new TokenList(tokens.of(caller.account().id()));
  }

  /// Requires a session: a token that leaked cannot create others.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CreatedToken create(Caller caller, @RequestBody NewToken input) {
    SessionOnly.require(caller, "create others");
    ApiTokens.Created created = tokens.create(caller.account().id(), input.name(), input.scope());
    ApiToken token = created.token();
    SecurityLog.tokenCreated(caller.account().id(), token.id());
    return new CreatedToken(
        token.id(), token.name(), token.scope(), token.createdAt(), created.secret());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Caller caller, @PathVariable String id) {
    SessionOnly.require(caller, "revoke tokens");
    UUID revoked =
        SessionController.uuid(id)
            .filter(each -> tokens.revoke(caller.account().id(), each))
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "You have no such API token."));
    SecurityLog.tokenRevoked(caller.account().id(), revoked);
  }
}
