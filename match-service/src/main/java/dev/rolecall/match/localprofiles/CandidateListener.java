package dev.rolecall.match.localprofiles;

import dev.rolecall.match.people.AccountId;
import java.util.Set;

/// Is called for accounts with an instant alert that may have something new.
public interface CandidateListener {
  /// A job arrived that may be a match for each of these accounts.
  void onCandidates(Set<AccountId> accounts);

  /// What the account wants has changed.
  void onChange(AccountId account);
}
