package dev.rolecall.match.notify.digest;

import dev.rolecall.match.people.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The changes of a transaction that claims digests, written together at its end. The accounts are
/// locked.
final class ClaimBatch {
  private final DigestTable rows;
  private final DueAccountTable due;
  private final Instant leaseEnd;
  private final List<DigestClaim> inserts = new ArrayList<>();
  private final Map<AccountId, Optional<Instant>> checks = new HashMap<>();

  ClaimBatch(DigestTable rows, DueAccountTable due, Instant leaseEnd) {
    this.rows = rows;
    this.due = due;
    this.leaseEnd = leaseEnd;
  }

  /// Claims the digest of a date that has no row yet.
  DigestClaim insert(DigestClaim claim) {
    inserts.add(claim);
    checks.put(claim.account(), Optional.of(leaseEnd));
    return claim;
  }

  /// Claims a row whose lease has expired, or whose retry is due.
  Optional<DigestClaim> claimExpired(DigestClaim claim) {
    return scheduled(claim, rows.claimExpired(claim, leaseEnd));
  }

  /// Claims a row without new matches.
  Optional<DigestClaim> claimEmpty(DigestClaim claim) {
    return scheduled(claim, rows.claimEmpty(claim, leaseEnd));
  }

  private Optional<DigestClaim> scheduled(DigestClaim claim, boolean claimed) {
    if (!claimed) {
      return Optional.empty();
    }
    checks.put(claim.account(), Optional.of(leaseEnd));
    return Optional.of(claim);
  }

  /// @param at empty when no digest is due as long as the account does not change
  void checkAt(AccountId account, Optional<Instant> at) {
    checks.put(account, at);
  }

  /// @return those of the claims that are valid
  List<ClaimedDigest> write(List<ClaimedDigest> claims) {
    Set<String> inserted = inserts.isEmpty() ? Set.of() : rows.insert(inserts, leaseEnd);
    List<DigestClaim> failed =
        inserts.stream().filter(each -> !inserted.contains(each.owner())).toList();
    failed.forEach(each -> checks.remove(each.account()));
    due.checkAt(checks);
    return claims.stream().filter(each -> !failed.contains(each.claim())).toList();
  }
}
