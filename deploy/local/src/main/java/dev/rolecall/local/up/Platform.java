package dev.rolecall.local.up;

import dev.rolecall.local.DataDirectory;
import dev.rolecall.local.JavaProfile;
import dev.rolecall.local.PlatformBinaries;
import dev.rolecall.local.PlatformException;
import dev.rolecall.local.process.Ports;
import dev.rolecall.local.process.Secrets;
import dev.rolecall.local.service.Service;
import dev.rolecall.local.service.ServiceProcesses;
import dev.rolecall.local.service.ServiceSettings;
import dev.rolecall.local.service.SourceKeyFile;
import dev.rolecall.local.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Stores and services on one data directory. A service starts as soon as the stores that it needs
/// are ready.
final class Platform {
  private final DataDirectory data;
  private final Stores stores;
  private final ServiceProcesses services;
  private final ConsoleProgress progress;
  private final boolean sample;
  private final AtomicBoolean stopped = new AtomicBoolean();

  Platform(
      Path root,
      DataDirectory data,
      Ports ports,
      RunMode mode,
      Optional<ServiceSettings.ClockSetting> clock,
      Optional<String> sources,
      ConsoleProgress progress) {
    this.data = data;
    this.progress = progress;
    sample = mode instanceof RunMode.Sample;
    JavaProfile java = mode.java();
    Map<String, String> sourceKeys = SourceKeyFile.read(data.file(SourceKeyFile.NAME));
    stores = new Stores(PlatformBinaries.in(root), data, ports, "1g", java, progress);
    services =
        new ServiceProcesses(
            root,
            data,
            ports,
            java,
            () ->
                new ServiceSettings(
                    stores.endpoints(),
                    ServiceProcesses.Addresses.of(ports),
                    sample ? Optional.of(developmentToken()) : Optional.empty(),
                    operatorToken(),
                    Secrets.of(data.file("service.token")),
                    sources,
                    clock,
                    sourceKeys),
            progress);
  }

  /// The default ports of all processes.
  static Map<String, Integer> defaultPorts() {
    Map<String, Integer> defaults = new HashMap<>(Stores.DEFAULT_PORTS);
    defaults.putAll(ServiceProcesses.DEFAULT_PORTS);
    return defaults;
  }

  /// Starts everything and waits until it is ready.
  void start() {
    Map<String, CompletableFuture<Duration>> started = new HashMap<>();
    stores.start().forEach((name, ready) -> started.put(name, reported(name, ready)));
    List<CompletableFuture<Duration>> all = new ArrayList<>(started.values());
    for (Service service : Service.values()) {
      CompletableFuture<?>[] needs =
          service.needs().stream().map(started::get).toArray(CompletableFuture[]::new);
      CompletableFuture<Duration> ready =
          CompletableFuture.allOf(needs).thenCompose(available -> services.start(service));
      all.add(reported(service.module(), ready));
    }
    awaitAll(all);
  }

  /// Stops the services first, as they flush their state to the stores.
  void stop(Consumer<String> print) {
    if (stopped.getAndSet(true)) {
      return;
    }
    print.accept("Stopping the services ...");
    services.stop();
    print.accept("Stopping the stores ...");
    stores.stop();
  }

  ServiceProcesses.Addresses addresses() {
    return services.addresses();
  }

  /// Allows its bearer to create accounts on the platform of a sample. Elsewhere people sign in.
  String developmentToken() {
    return Secrets.of(data.file("development.token"));
  }

  /// Allows its bearer to use ingest-service's API.
  String operatorToken() {
    return Secrets.of(data.file("operator.token"));
  }

  private CompletableFuture<Duration> reported(String process, CompletableFuture<Duration> ready) {
    return ready.whenComplete(
        (after, failure) -> {
          if (failure == null) {
            progress.ready(process, after);
          }
        });
  }

  /// The first failure ends the waiting: other processes may depend on the one that failed.
  private void awaitAll(List<CompletableFuture<Duration>> all) {
    CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    all.forEach(
        one ->
            one.whenComplete(
                (after, failure) -> {
                  if (failure != null) {
                    firstFailure.completeExceptionally(failure);
                  }
                }));
    CompletableFuture<Void> allDone =
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    try {
      CompletableFuture.anyOf(allDone, firstFailure).join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PlatformException(
          "%s. Its log is in %s".formatted(cause.getMessage(), data.directory("logs")), e);
    }
  }
}
