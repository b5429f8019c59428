package dev.rolecall.match.newmatch;

import java.util.List;

/// What is new for a person.
///
/// @param matches best first
/// @param more how many are left out by the limit; they stay new
public record NewMatchList(List<NewMatch> matches, int more) {
  public NewMatchList {
    matches = List.copyOf(matches);
  }
}
