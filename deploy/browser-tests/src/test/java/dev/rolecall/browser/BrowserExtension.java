package dev.rolecall.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests one browser and one running sample for all of them. Skips them where Chromium is not
/// installed.
final class BrowserExtension implements ExecutionCondition, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.installed()
        .map(path -> ConditionEvaluationResult.enabled("Chromium: " + path))
        .orElseGet(
            () ->
                ConditionEvaluationResult.disabled(
                    "Chromium is not installed (apt-get install chromium)"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browsing.class;
  }

  /// A start that failed is not repeated for each of the tests.
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Started.class, type -> Started.attempt(), Started.class)
        .browsing();
  }

  private record Started(@Nullable Browsing running, @Nullable RuntimeException failure)
      implements AutoCloseable {
    static Started attempt() {
      try {
        return new Started(Browsing.start(), null);
      } catch (RuntimeException e) {
        return new Started(null, e);
      }
    }

    Browsing browsing() {
      if (running == null) {
        throw new IllegalStateException("The sample or the browser did not start", failure);
      }
      return running;
    }

    @Override
    public void close() {
      if (running != null) {
        running.close();
      }
    }
  }
}
