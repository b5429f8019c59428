package dev.rolecall.match.notify.event;

import dev.rolecall.match.notify.digest.DigestTransactions;
import dev.rolecall.match.people.AccountId;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.model.wire.Json;
import dev.rolecall.service.outbound.AddressRejectedException;
import dev.rolecall.service.outbound.OutboundGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The webhooks of people: registered, listed, tested, enabled again and deleted. Every call
/// blocks; safe for use by many threads.
public final class Webhooks {
  /// Between two tests of one webhook: a test is a request that a person causes.
  private static final Duration TEST_INTERVAL = Duration.ofSeconds(10);

  private final WebhookTable table;
  private final WebhookQueue queue;
  private final EventTable eventTable;
  private final JobEvents events;
  private final WebhookSender sender;
  private final OutboundGuard guard;
  private final DigestTransactions transactions;
  private final int maxPerAccount;

  Webhooks(
      JdbcClient db,
      JobEvents events,
      WebhookSender sender,
      OutboundGuard guard,
      DigestTransactions transactions,
      int maxPerAccount) {
    this.table = new WebhookTable(db);
    this.queue = new WebhookQueue(db);
    this.eventTable = new EventTable(db);
    this.events = events;
    this.sender = sender;
    this.guard = guard;
    this.transactions = transactions;
    this.maxPerAccount = maxPerAccount;
  }

  /// @param secret the key of its signatures, shown only this once
  public record Created(Webhook webhook, String secret) {
    @Override
    public String toString() {
      return "Created[" + webhook.id() + "]";
    }
  }

  /// It receives what is new from now on.
  ///
  /// @throws InvalidInputException when the URL is not allowed or already there, or when the
  ///   account has as many webhooks as it can have
  public Created create(AccountId account, @Nullable String url) {
    String address = address(url);
    byte[] key = WebhookSignature.newKey();
    Webhook webhook = new Webhook(UUID.randomUUID(), address, transactions.now(), 0, null, null);
    events.begin(account);
    events.decide(account);
    return transactions.run(
        () -> {
          long last = eventTable.lock(account).orElseThrow(Webhooks::erased);
          checkLimits(table.of(account), address);
          table.insert(account, webhook, key, last);
          return new Created(webhook, WebhookSignature.secret(key));
        });
  }

  /// The oldest first.
  public List<Webhook> of(AccountId account) {
    return table.of(account);
  }

  /// The last attempts, the latest first; empty when there is no such webhook.
  public Optional<List<WebhookDelivery>> deliveries(AccountId account, UUID id) {
    return table.find(account, id).map(_ -> table.deliveries(account, id));
  }

  /// @return whether there was such a webhook
  public boolean delete(AccountId account, UUID id) {
    return table.delete(account, id);
  }

  /// Has a disabled webhook continue after the last event that it received.
  ///
  /// @return whether there is such a webhook
  public boolean enable(AccountId account, UUID id) {
    return table.enable(account, id, transactions.now());
  }

  /// Sends a test message now.
  ///
  /// @return empty when there is no such webhook
  /// @throws InvalidInputException when it was tested a moment ago
  public Optional<WebhookDelivery> test(AccountId account, UUID id) {
    return table.find(account, id).map(webhook -> test(account, webhook));
  }

  private WebhookDelivery test(AccountId account, Webhook webhook) {
    Instant now = transactions.now();
    byte[] key =
        table
            .startTest(account, webhook.id(), now.minus(TEST_INTERVAL), now)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "", "This webhook was tested a moment ago. Wait 10 seconds."));
    String body =
        Json.MAPPER.writeValueAsString(Map.of("type", "test", "createdAt", now.toString()));
    String message = "msg_test_" + UUID.randomUUID().toString().replace("-", "");
    WebhookDelivery delivery = sender.send(webhook.url(), key, message, body).delivery();
    queue.record(account, webhook.id(), delivery);
    return delivery;
  }

  private String address(@Nullable String url) {
    try {
      return guard.check(url == null ? "" : url.strip()).toString();
    } catch (AddressRejectedException rejected) {
      throw new InvalidInputException("url", String.valueOf(rejected.getMessage()));
    }
  }

  private void checkLimits(List<Webhook> existing, String address) {
    if (existing.stream().anyMatch(each -> each.url().equals(address))) {
      throw new InvalidInputException("url", "You already have a webhook with this URL.");
    }
    if (existing.size() >= maxPerAccount) {
      throw new InvalidInputException(
          "", "An account can have at most %d webhooks.".formatted(maxPerAccount));
    }
  }

  private static InvalidInputException erased() {
    return new InvalidInputException("", "The account was erased.");
  }
}
