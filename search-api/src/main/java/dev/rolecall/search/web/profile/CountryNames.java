package dev.rolecall.search.web.profile;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.text.PlaceText;
import java.util.List;

/// The names of all countries, to complete what a person types.
final class CountryNames {
  static final List<String> ALL =
      CountryDictionary.shared().codes().stream().map(PlaceText::country).sorted().toList();

  private CountryNames() {}
}
