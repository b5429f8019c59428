package dev.rolecall.search.find;

import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/// Completes names while a person types a search.
public interface NameCompletion {
  int MAX_SUGGESTIONS = 20;

  /// @param names the best one first
  /// @param complete false when the index is unavailable or overloaded
  record Completed(List<NameSuggestion> names, boolean complete) {
    public Completed {
      names = List.copyOf(names);
    }
  }

  /// Names that continue the last words of the text. A name that continues more of the text comes
  /// first, then the one with more jobs. Accents and case do not matter, and a prefix of any word
  /// of a name finds it.
  ///
  /// While the index is unavailable, there are no titles and companies, and the others have no
  /// jobs.
  ///
  /// @param typed the whole text of the search up to the cursor
  /// @param kinds the kinds of names to return; with several, none takes more than half of the
  ///   places
  /// @param limit 1..20
  Mono<Completed> complete(String typed, Set<NameKind> kinds, int limit);
}
