package dev.rolecall.match.web;

import dev.rolecall.match.notify.SignInMails;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.Operators;
import dev.rolecall.match.people.signin.Caller;
import dev.rolecall.match.people.signin.Sessions;
import dev.rolecall.match.people.signin.SignIn;
import dev.rolecall.match.people.signin.SignInLink;
import dev.rolecall.match.people.signin.SignInResult;
import dev.rolecall.match.people.signin.TokenScope;
import dev.rolecall.match.people.signin.TooManyLinksException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signs people in by a link in a mail, and out.
@RestController
class SignInController {
  private static final String MAIL_RETRY_SECONDS = "30";

  private final SignIn signIn;
  private final SignInMails mails;
  private final Sessions sessions;
  private final Operators operators;

  SignInController(SignIn signIn, SignInMails mails, Sessions sessions, Operators operators) {
    this.signIn = signIn;
    this.mails = mails;
    this.sessions = sessions;
    this.operators = operators;
  }

  record LinkInput(@Nullable String email, @Nullable String timeZone, @Nullable String browser) {
    @Override
    public String toString() {
      return "LinkInput[...]";
    }
  }

  record RedeemInput(@Nullable String token, @Nullable String browser) {
    @Override
    public String toString() {
      return "RedeemInput[...]";
    }
  }

  /// @param token the secret of the session, to be sent as a bearer token
  /// @param created whether the account is new
  record NewSession(String token, boolean created, AccountController.Me account) {
    @Override
    public String toString() {
      return "NewSession[...]";
    }
  }

  /// Mails a link to an address. The response is the same whether or not it has an account, and
  /// whether or not its limit is reached.
  @PostMapping("/auth/links")
  ResponseEntity<Object> requestLink(
      @RequestBody LinkInput input,
      @RequestHeader(name = "X-Forwarded-For", defaultValue = "") String client) {
    Optional<SignInLink> link =
        signIn.requestLink(
            new SignIn.LinkRequest(input.email(), input.timeZone(), input.browser(), client));
    if (link.isPresent() && !mails.send(link.get())) {
      signIn.withdraw(link.get());
      return mailUnavailable();
    }
    return ResponseEntity.accepted().build();
  }

  /// Uses a link and starts a session. Only a POST does: mail scanners follow links.
  @PostMapping("/auth/sessions")
  ResponseEntity<Object> start(
      @RequestBody RedeemInput input,
      @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String userAgent) {
    return switch (signIn.redeem(input.token(), input.browser(), userAgent)) {
      case SignInResult.SignedIn signedIn -> started(signedIn);
      case SignInResult.Rejected rejected -> rejected(rejected.reason());
    };
  }

  private ResponseEntity<Object> started(SignInResult.SignedIn signedIn) {
    AccountId account = signedIn.account().id();
    SecurityLog.signedIn(account, signedIn.created());
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(
            new NewSession(
                signedIn.sessionToken(),
                signedIn.created(),
                AccountController.Me.of(
                    signedIn.account(), operators.isOperator(account), TokenScope.WRITE)));
  }

  /// Ends the session that sends the request.
  @DeleteMapping("/auth/sessions/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(Caller caller) {
    caller.sessionId().ifPresent(id -> sessions.end(caller.account().id(), id));
    SecurityLog.sessionEnded(caller.account().id());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooMany(TooManyLinksException exception) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.TOO_MANY_REQUESTS, String.valueOf(exception.getMessage()));
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(exception.window().toSeconds()))
        .body(problem);
  }

  private static ResponseEntity<Object> mailUnavailable() {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, MAIL_RETRY_SECONDS)
        .body(
            ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The email could not be sent, because the mail server is unavailable. Please try"
                    + " again in a moment."));
  }

  private static ResponseEntity<Object> rejected(SignInResult.Reason reason) {
    SecurityLog.signInRejected(reason);
    HttpStatus status =
        switch (reason) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case EXPIRED, USED -> HttpStatus.GONE;
          case OTHER_BROWSER -> HttpStatus.FORBIDDEN;
        };
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, explanation(reason));
    problem.setTitle("This link does not sign you in");
    problem.setProperty("reason", reason);
    return ResponseEntity.status(status).body(problem);
  }

  private static String explanation(SignInResult.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> "The link is incomplete, was changed, or is too old.";
      case EXPIRED -> "The link has expired.";
      case USED -> "The link was used before. Each link works once.";
      case OTHER_BROWSER -> "The link was requested in another browser, and works only there.";
    };
  }
}
