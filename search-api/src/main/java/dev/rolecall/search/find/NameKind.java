package dev.rolecall.search.find;

/// What a suggested name is the name of.
public enum NameKind {
  TITLE,
  SKILL,
  COMPANY,
  /// A city or a country.
  PLACE
}
