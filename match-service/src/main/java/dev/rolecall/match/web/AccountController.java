package dev.rolecall.match.web;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.Operators;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.PersonalDataExport;
import dev.rolecall.match.people.SignUp;
import dev.rolecall.match.people.signin.Caller;
import dev.rolecall.match.people.signin.TokenScope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/// Serves accounts.
@RestController
class AccountController {
  private final People people;
  private final PersonalDataExport export;
  private final Operators operators;
  private final String developmentToken;

  AccountController(
      People people,
      PersonalDataExport export,
      Operators operators,
      @Value("${rolecall.dev-token:}") String developmentToken) {
    this.people = people;
    this.export = export;
    this.operators = operators;
    this.developmentToken = developmentToken;
  }

  record NewAccount(@Nullable String email, @Nullable String timeZone) {}

  record TimeZoneChange(@Nullable String timeZone) {}

  /// @param token shown only this once
  record AccountWithToken(String id, String email, String timeZone, String token) {
    static AccountWithToken of(SignUp signedUp) {
      Account account = signedUp.account();
      return new AccountWithToken(
          account.id().toString(), account.email(), account.timeZone().getId(), signedUp.token());
    }

    @Override
    public String toString() {
      return "AccountWithToken[" + id + "]";
    }
  }

  /// @param operator whether the person has the role of an operator
  /// @param scope what the credential of the request permits
  record Me(
      String id,
      String email,
      String timeZone,
      Instant createdAt,
      boolean operator,
      TokenScope scope) {
    static Me of(Account account, boolean operator, TokenScope scope) {
      return new Me(
          account.id().toString(),
          account.email(),
          account.timeZone().getId(),
          account.createdAt(),
          operator,
          scope);
    }
  }

  /// Creates an account, or finds it, and creates a token for it. Requires the development token.
  @PostMapping("/api/v1/accounts")
  ResponseEntity<AccountWithToken> create(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody NewAccount request) {
    requireDevelopmentToken(authorization);
    SignUp signedUp = people.signUp(request.email(), request.timeZone());
    return ResponseEntity.status(signedUp.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(AccountWithToken.of(signedUp));
  }

  @GetMapping("/api/v1/me")
  Me me(Caller caller) {
    return me(caller.account(), caller.scope());
  }

  private Me me(Account account, TokenScope scope) {
    return Me.of(account, operators.isOperator(account.id()), scope);
  }

  @PatchMapping("/api/v1/me")
  Me changeTimeZone(Caller caller, @RequestBody TimeZoneChange change) {
    return people
        .changeTimeZone(caller.account().id(), change.timeZone())
        .map(changed -> me(changed, caller.scope()))
        .orElseThrow(this::erased);
  }

  /// Everything that is stored about the person, as a file. Requires a session.
  @GetMapping("/api/v1/me/export")
  ResponseEntity<JsonNode> export(Caller caller) {
    SessionOnly.require(caller, "export everything");
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rolecall-export.json\"")
        .body(export.of(caller.account().id()));
  }

  /// Deletes all data of the person.
  ///
  /// @param confirmation the address of the account; an API token must send it. In a header, as
  ///   proxies log the query
  @DeleteMapping("/api/v1/me")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(
      Caller caller,
      @RequestHeader(name = "Confirm-Email", defaultValue = "") String confirmation) {
    Account account = caller.account();
    if (caller.sessionId().isEmpty() && !confirmation.strip().equalsIgnoreCase(account.email())) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "An API token deletes the account only with its address in the header Confirm-Email.");
    }
    people.erase(account.id());
    SecurityLog.erased(account.id());
  }

  private UnauthorizedException erased() {
    return new UnauthorizedException("The account was erased.");
  }

  /// Compares in constant time, so that response times do not reveal how much of a guess is right.
  private void requireDevelopmentToken(@Nullable String authorization) {
    if (developmentToken.isBlank()) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Accounts cannot be created with this API: no development token is set"
              + " (rolecall.dev-token).");
    }
    byte[] given = BearerToken.token(authorization).orElse("").getBytes(StandardCharsets.UTF_8);
    byte[] expected = developmentToken.getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, expected)) {
      throw new UnauthorizedException(
          "Send the development token: 'Authorization: Bearer <token>'.");
    }
  }
}
