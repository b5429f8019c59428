package dev.rolecall.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets every `await()` without its own timeout wait for a minute instead of Awaitility's ten
/// seconds. A condition that holds ends the wait at once, so this costs time only in a test that
/// fails; on a busy machine ten seconds are at times too short. JUnit finds it as a service.
public final class AwaitTimeout implements BeforeAllCallback {
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(TIMEOUT);
  }
}
