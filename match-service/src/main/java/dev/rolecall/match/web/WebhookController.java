package dev.rolecall.match.web;

import dev.rolecall.match.notify.event.Webhook;
import dev.rolecall.match.notify.event.WebhookDelivery;
import dev.rolecall.match.notify.event.Webhooks;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.signin.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Serves the webhooks of a person.
@RestController
@RequestMapping("/api/v1/me/webhooks")
class WebhookController {
  private final Webhooks webhooks;

  WebhookController(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  record NewWebhook(@Nullable String url) {}

  record WebhookList(List<Webhook> webhooks) {}

  record DeliveryList(List<WebhookDelivery> deliveries) {}

  /// @param secret the key of its signatures, shown only this once
  record CreatedWebhook(UUID id, String url, Instant createdAt, String secret) {
    @Override
    public String toString() {
      return "CreatedWebhook[" + id + "]";
    }
  }

  @GetMapping
  WebhookList list(Caller caller) {
    return new WebhookList(webhooks.of(caller.account().id()));
  }

  /// Requires a session: a token that leaked must not send events elsewhere.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CreatedWebhook create(Caller caller, @RequestBody NewWebhook input) {
    SessionOnly.require(caller, "create webhooks");
    Webhooks.Created created = webhooks.create(caller.account().id(), input.url());
    Webhook webhook = created.webhook();
    return new CreatedWebhook(webhook.id(), webhook.url(), webhook.createdAt(), created.secret());
  }

  @GetMapping("/{id}/deliveries")
  DeliveryList deliveries(Caller caller, @PathVariable String id) {
    return new DeliveryList(find(id, each -> webhooks.deliveries(caller.account().id(), each)));
  }

  /// Sends a test message, and returns how that ended.
  @PostMapping("/{id}/test")
  WebhookDelivery test(Caller caller, @PathVariable String id) {
    return find(id, each -> webhooks.test(caller.account().id(), each));
  }

  /// Has a disabled webhook continue.
  @PostMapping("/{id}/enable")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void enable(Caller caller, @PathVariable String id) {
    AccountId account = caller.account().id();
    find(id, each -> present(webhooks.enable(account, each)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Caller caller, @PathVariable String id) {
    AccountId account = caller.account().id();
    find(id, each -> present(webhooks.delete(account, each)));
  }

  private static Optional<Boolean> present(boolean found) {
    return found ? Optional.of(true) : Optional.empty();
  }

  private static <T> T find(String id, Function<UUID, Optional<T>> find) {
    return SessionController.uuid(id)
        .flatMap(find)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "You have no such webhook."));
  }
}
