package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.place.CityNames;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Company;
import java.util.List;
import java.util.Optional;

/// The company of a comment: the one that its header names, else the one that its first sentences
/// name, else the one that its links or mail addresses suggest.
public final class HnCompany {
  /// A name at the start of the text.
  private static final FilteredPattern START =
      FilteredPattern.of(
          "^(?:(?:Hi|Hey|Hello)(?: all| everyone| HN| there)?[,!.] +(?:I'?m \\w+ (?:from|at|of)"
              + " )?)?((?:[A-Z0-9][\\w&.'’-]*|of|the|and|&)(?:"
              + " (?:[A-Z0-9&][\\w&.'’-]*|of|the|and)){0,3})(?:,? (?:Inc|LLC|Ltd|GmbH)\\.?)?(?:"
              + " ?\\([^)]{0,80}\\))?(?: ?(?:--|–|—|\\||::)| - |(?<=\\))\\. |, (?:founded|which"
              + " |who |a |an |the |based|we|offices|located)|:? (?:is|are) (?:(?:a|an|the)"
              + " |(?:\\w+ )?(?:hiring|looking|seeking|building|growing|searching|recruiting))|"
              + " (?:has |just |recently ){0,2}(?:raised|closed|launched) |[,:] ?$)");

  private static final FilteredPattern LINKED_NAME =
      FilteredPattern.of("(\\p{Lu}[\\w&.'’ -]{1,40}?) ?[(|–—-]{1,2} ?(?:https?://|www\\.)\\S+\\)?");

  /// What separates a name from the sentence about it, below the line with the place.
  private static final FilteredPattern SEPARATED =
      FilteredPattern.of(
          "^(?!At )[^:.!?]{2,60}?(?:\\.\\w+)?[^:.!?]{0,30}?(?: ?(?:--|–|—|::)| - | \\(| is )");

  private static final int MAX_NAME_LENGTH = 80;
  private static final int LINES_BELOW_PLACE = 3;

  private HnCompany() {}

  /// The company, with its domain when the comment links a site with the company's name, and marked
  /// as an agency when it recruits for others.
  public static Company of(HnHeader header, PostingText text) {
    Company named = named(header, text);
    return Agencies.withAgencyFlag(
        CompanyDomains.site(named, text).map(named::withDomain).orElse(named), text);
  }

  /// A linked domain with the company's name.
  public static Optional<String> site(Company company, PostingText text) {
    return CompanyDomains.site(company, text);
  }

  private static Company named(HnHeader header, PostingText text) {
    if (!header.company().isEmpty() && header.company().length() <= MAX_NAME_LENGTH) {
      return CompanyNames.company(header.company());
    }
    return NamesInText.labeled(text)
        .or(() -> header.lines() == 1 ? Optional.empty() : atStart(text))
        .or(() -> NamesInText.alone(text))
        .or(() -> NamesInText.beforePlace(text))
        .or(() -> NamesBesidePlaces.before(text))
        .or(() -> NamesBesidePlaces.above(text))
        .or(() -> NamesBesidePlaces.below(text))
        .or(() -> belowPlace(text))
        .or(() -> inSecondLine(header, text))
        .or(() -> NamesInText.afterTitle(text))
        .or(() -> NamesInSentences.of(text))
        .or(() -> NamesInText.possessive(text))
        .or(() -> NamesInText.linked(text))
        .or(() -> NamesInText.belowPlace(text))
        .or(() -> NamesInSentences.writtenIn(text))
        .or(() -> NamesInSentences.after(text))
        .or(() -> NamesInText.isSecret(text) ? Optional.empty() : CompanyDomains.nameIn(text))
        .map(CompanyNames::company)
        .orElseGet(CompanyNames::unknown);
  }

  /// `MongoDB -- we're looking for ...`, `Always Further, founded by ...`, `Fathom - AI notes`.
  private static Optional<String> atStart(PostingText text) {
    return atStartOf(text.firstLine());
  }

  /// The name at the start of one of the lines below the place.
  private static Optional<String> belowPlace(PostingText text) {
    List<String> lines = text.lines();
    if (lines.size() < 2 || !HnSegments.isPlace(lines.getFirst())) {
      return Optional.empty();
    }
    return lines.subList(1, Math.min(LINES_BELOW_PLACE, lines.size())).stream()
        .filter(line -> SEPARATED.finds(line))
        .flatMap(line -> atStartOf(line).filter(NamesInText::isName).stream())
        .findFirst();
  }

  private static Optional<String> atStartOf(String line) {
    FilteredPattern.Search start = START.search(line);
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    String name = NamesInSentences.first(CompanyNames.clean(start.group(1)));
    boolean notName =
        name.length() < 2
            || NamesInSentences.isCommon(name)
            || name.startsWith("We'")
            || name.startsWith("We’")
            || HnSegments.isTitle(name) && name.contains(" ")
            || PlaceRules.isPlace(name) && (name.contains(",") || CityNames.isWellKnown(name))
            || ScopeRules.isScope(name);
    return notName ? Optional.empty() : Optional.of(name);
  }

  /// `Acme (https://acme.example)` after a line with place and title.
  private static Optional<String> inSecondLine(HnHeader header, PostingText text) {
    if (header.lines() != 1 || text.lines().size() < 2) {
      return Optional.empty();
    }
    FilteredPattern.Search linked = LINKED_NAME.search(text.lines().get(1));
    return linked.matches() ? Optional.of(CompanyNames.clean(linked.group(1))) : Optional.empty();
  }
}
