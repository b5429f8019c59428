package dev.rolecall.service.http;

import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Streams that never complete by themselves. They end before the web server stops, which would
/// wait for them.
public abstract class OpenStreams implements SmartLifecycle {
  private volatile Sinks.Empty<Void> stopping = Sinks.empty();
  private volatile boolean running;

  /// Completes when the service stops.
  public final Mono<Void> stopped() {
    return stopping.asMono();
  }

  @Override
  public final void start() {
    stopping = Sinks.empty();
    running = true;
  }

  @Override
  public final void stop() {
    running = false;
    stopping.tryEmitEmpty();
  }

  @Override
  public final boolean isRunning() {
    return running;
  }
}
