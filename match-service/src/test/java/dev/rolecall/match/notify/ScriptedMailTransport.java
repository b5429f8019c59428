package dev.rolecall.match.notify;

import dev.rolecall.match.notify.mail.Mail;
import dev.rolecall.match.notify.smtp.MailTransport;
import dev.rolecall.match.notify.smtp.SubmissionResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Accepts all mails, except that the next ones have the outcomes that a test sets. Safe for use by
/// several threads.
final class ScriptedMailTransport implements MailTransport {
  /// Simulates `kill -9`: nothing after it runs.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final List<Mail> delivered = new CopyOnWriteArrayList<>();
  private final Deque<Function<Mail, SubmissionResult>> script = new ArrayDeque<>();

  /// The mails that reached people.
  List<Mail> delivered() {
    return delivered;
  }

  List<Mail> deliveredTo(String address) {
    return delivered.stream().filter(mail -> mail.to().equals(address)).toList();
  }

  synchronized ScriptedMailTransport then(SubmissionResult outcome) {
    script.add(_ -> outcome);
    return this;
  }

  /// Runs something before the outcome, as if the submission took long.
  synchronized ScriptedMailTransport thenAfter(Runnable meanwhile, SubmissionResult outcome) {
    script.add(
        _ -> {
          meanwhile.run();
          return outcome;
        });
    return this;
  }

  synchronized ScriptedMailTransport thenKilledBeforeSending() {
    script.add(
        _ -> {
          throw new Killed();
        });
    return this;
  }

  synchronized ScriptedMailTransport thenKilledAfterSending() {
    script.add(
        mail -> {
          delivered.add(mail);
          throw new Killed();
        });
    return this;
  }

  @Override
  public SubmissionResult submit(Mail mail) {
    Function<Mail, SubmissionResult> next;
    synchronized (this) {
      next = script.poll();
    }
    if (next != null) {
      return next.apply(mail);
    }
    delivered.add(mail);
    return new SubmissionResult.Accepted();
  }
}
