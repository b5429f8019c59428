package dev.rolecall.match.alert;

import java.util.List;

/// What is new for a person.
///
/// @param matches best first
/// @param more how many there are beside
public record News(List<NewMatch> matches, int more) {
  public News {
    matches = List.copyOf(matches);
  }
}
