package dev.rolecall.match.notify.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolecall.match.newmatch.VisibleJob;

/// The cards of the jobs in recent mails: the mails of a day list the same jobs.
final class JobCards {
  private static final long MAX_BYTES = 8L << 20;

  /// By identity, since comparing jobs costs as much as writing a card: a job that changes is
  /// another one.
  private final Cache<VisibleJob, MailJobCard> cards =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumWeight(MAX_BYTES)
          .weigher((VisibleJob _, MailJobCard card) -> card.weight())
          .build();

  MailJobCard of(VisibleJob job) {
    return cards.get(job, MailJobCard::of);
  }
}
