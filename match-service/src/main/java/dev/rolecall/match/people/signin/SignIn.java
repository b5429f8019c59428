package dev.rolecall.match.people.signin;

import dev.rolecall.match.people.Account;
import dev.rolecall.match.people.EmailAddress;
import dev.rolecall.match.people.InvalidInputException;
import dev.rolecall.match.people.People;
import dev.rolecall.match.people.SecretToken;
import dev.rolecall.match.people.signin.SignInLinkTable.LinkRecipient;
import dev.rolecall.match.people.signin.SignInResult.Rejected;
import dev.rolecall.match.people.signin.SignInResult.SignedIn;
import dev.rolecall.model.RealTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs people in by a link in a mail. Every call blocks; safe for use by many threads.
///
/// A request for a link does the same whether or not the address has an account, and does not look
/// for one, so neither its response nor its duration tells. The account is created when the link is
/// used, which proves that the mail was read (double opt-in).
public final class SignIn {
  /// The length of a browser's secret: 256 bits in Base64 have 43 characters.
  private static final int MIN_BROWSER_LENGTH = 43;

  private static final int MAX_SECRET_LENGTH = 128;

  private final SignInLinkTable links;
  private final Sessions sessions;
  private final People people;
  private final TransactionTemplate transaction;
  private final SignInProperties settings;
  private final ClientLimits clients;
  private final Clock clock;

  public SignIn(
      JdbcClient db,
      Sessions sessions,
      People people,
      TransactionTemplate transaction,
      SignInProperties settings,
      Clock clock) {
    this.links = new SignInLinkTable(db);
    this.sessions = sessions;
    this.people = people;
    this.transaction = transaction;
    this.settings = settings;
    this.clients = new ClientLimits(settings.linksPerClient(), settings.window());
    this.clock = clock;
  }

  /// What a person enters to receive a link.
  ///
  /// @param timeZone an IANA name, for an account that is created by the link; null for UTC
  /// @param browser a secret of the browser, which must be given to use the link
  /// @param client the network address of the client
  public record LinkRequest(
      @Nullable String email, @Nullable String timeZone, @Nullable String browser, String client) {
    /// Without the address and the secret, which must not be logged.
    @Override
    public String toString() {
      return "LinkRequest[...]";
    }
  }

  /// @return empty when the address received as many links as are allowed; the caller's response
  ///   must not depend on it
  /// @throws InvalidInputException when the address or the time zone is not valid
  /// @throws TooManyLinksException when the client, or all people together, requested too many
  ///   links
  public Optional<SignInLink> requestLink(LinkRequest request) {
    EmailAddress email = EmailAddress.required(request.email());
    ZoneId zone = People.zone(request.timeZone() == null ? "UTC" : request.timeZone());
    SecretToken browser =
        secret(request.browser())
            .filter(each -> each.value().length() >= MIN_BROWSER_LENGTH)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "browser",
                        "A random secret of the browser is required, of %d to %d characters."
                            .formatted(MIN_BROWSER_LENGTH, MAX_SECRET_LENGTH)));
    if (!clients.allows(request.client())) {
      throw new TooManyLinksException(settings.window());
    }
    return inTransaction(() -> newLink(new LinkRecipient(email, zone), browser));
  }

  private Optional<SignInLink> newLink(LinkRecipient person, SecretToken browser) {
    Instant now = now();
    Instant start = now.minus(RealTime.onClock(clock, settings.window()));
    links.deleteBefore(start);
    if (links.countSince(start) >= settings.linksInTotal()) {
      throw new TooManyLinksException(settings.window());
    }
    links.lock(person.email());
    if (links.countSince(person.email(), start) >= settings.linksPerAddress()) {
      return Optional.empty();
    }
    SecretToken token = SecretToken.random("");
    Instant end = now.plus(RealTime.onClock(clock, settings.linkLifetime()));
    links.insert(token, browser, person, now, end);
    return Optional.of(
        new SignInLink(token.value(), person.email().written(), settings.linkLifetime()));
  }

  /// Removes a link that was not mailed, so that it does not count for the limit of its address.
  public void withdraw(SignInLink link) {
    links.delete(new SecretToken(link.token()));
  }

  /// Uses a link: creates the account unless it exists, and starts a session.
  ///
  /// @param userAgent the header of the browser; null when there is none
  public SignInResult redeem(
      @Nullable String token, @Nullable String browser, @Nullable String userAgent) {
    Optional<SecretToken> link = secret(token);
    if (link.isEmpty()) {
      return new Rejected(SignInResult.Reason.UNKNOWN);
    }
    SecretToken secretOfBrowser = secret(browser).orElse(new SecretToken(""));
    return inTransaction(
        () ->
            links
                .redeem(link.get(), secretOfBrowser, now())
                .<SignInResult>map(person -> start(person, userAgent))
                .orElseGet(() -> new Rejected(links.reasonFor(link.get(), secretOfBrowser))));
  }

  private SignedIn start(LinkRecipient person, @Nullable String userAgent) {
    People.AccountEntry entry = people.findOrCreate(person.email(), person.zone());
    Account account = entry.account();
    return new SignedIn(account, sessions.start(account.id(), userAgent), entry.created());
  }

  private static Optional<SecretToken> secret(@Nullable String value) {
    return Optional.ofNullable(value)
        .filter(each -> !each.isBlank() && each.length() <= MAX_SECRET_LENGTH)
        .map(SecretToken::new);
  }

  private Instant now() {
    return Sessions.now(clock);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
