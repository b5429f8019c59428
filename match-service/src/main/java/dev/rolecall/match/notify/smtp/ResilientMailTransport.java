package dev.rolecall.match.notify.smtp;

import dev.rolecall.match.notify.mail.Mail;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;

/// Retries a mail that did not reach the mail server, and stops submitting for a while when the
/// server stays unreachable.
///
/// Only [SubmissionResult.Unreachable] is retried, and only it counts as a failure of the server:
/// the content was not sent then, so the mail cannot arrive twice. Every other outcome is final
/// here.
public final class ResilientMailTransport implements MailTransport {
  private static final int MAX_ATTEMPTS = 3;
  private static final int WINDOW = 10;
  private static final int MIN_CALLS = 5;
  private static final int TRIAL_CALLS = 2;

  private final MailTransport transport;
  private final Retry retry;
  private final CircuitBreaker breaker;

  /// @param backoff before the second attempt; doubles before the third
  /// @param openFor how long no mail is submitted while the server is unreachable
  public ResilientMailTransport(MailTransport transport, Duration backoff, Duration openFor) {
    this.transport = transport;
    this.retry =
        Retry.of(
            "smtp",
            RetryConfig.<SubmissionResult>custom()
                .maxAttempts(MAX_ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialBackoff(backoff, 2))
                .retryOnResult(SubmissionResult.Unreachable.class::isInstance)
                .retryOnException(_ -> false)
                .build());
    this.breaker =
        CircuitBreaker.of(
            "smtp",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(MIN_CALLS)
                .recordResult(SubmissionResult.Unreachable.class::isInstance)
                .ignoreException(_ -> true)
                .waitDurationInOpenState(openFor)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
                .build());
  }

  @Override
  public SubmissionResult submit(Mail mail) {
    try {
      return retry.executeSupplier(() -> breaker.executeSupplier(() -> transport.submit(mail)));
    } catch (CallNotPermittedException open) {
      return new SubmissionResult.Unreachable("The mail server is unavailable");
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  @Override
  public boolean isAvailable() {
    return breaker.getState() != CircuitBreaker.State.OPEN;
  }
}
