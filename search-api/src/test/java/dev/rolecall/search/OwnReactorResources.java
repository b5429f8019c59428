package dev.rolecall.search;

import java.time.Duration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/// Gives each application of a test event loops and connections of its own. The global ones are
/// disposed of with the first application that ends or is paused, and requests that the next test
/// sends in the seconds after would never be answered.
public final class OwnReactorResources
    implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean(
        "reactorResourceFactory",
        ReactorResourceFactory.class,
        () -> {
          ReactorResourceFactory resources = new ReactorResourceFactory();
          resources.setUseGlobalResources(false);
          resources.setShutdownQuietPeriod(Duration.ZERO);
          return resources;
        });
  }
}
