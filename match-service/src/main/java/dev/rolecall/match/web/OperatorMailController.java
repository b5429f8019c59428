package dev.rolecall.match.web;

import dev.rolecall.match.notify.MailStatus;
import dev.rolecall.match.people.Operators;
import dev.rolecall.match.people.signin.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves what operators need to know about mails, in a browser too. Without personal data.
@RestController
class OperatorMailController {
  private final Operators operators;
  private final MailStatus status;

  OperatorMailController(Operators operators, MailStatus status) {
    this.operators = operators;
    this.status = status;
  }

  /// Requires a session of an operator: an API token that leaked must not act for one.
  @GetMapping("/api/v1/me/operator/mail")
  MailStatus.Counts mail(Caller caller) {
    SessionOnly.require(caller, "act for an operator");
    if (!operators.isOperator(caller.account().id())) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN,
          "Only operators may see this. Someone with access to the server can grant the role.");
    }
    return status.counts();
  }
}
