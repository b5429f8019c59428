package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.company.Agencies;
import dev.rolecall.ingest.normalize.company.CompanyNames;
import dev.rolecall.ingest.normalize.company.EmployerSites;
import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.place.ScopeRules;
import dev.rolecall.ingest.normalize.text.PostText;
import dev.rolecall.model.job.Company;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The company of a post: its header's, else the one that its first sentences name, else that of
/// its addresses.
public final class HnCompany {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[.!?\\n"
              + "(] ?|\\b[Ww]e(?:'|’| a)re |\\bat |\\bjoin |\\bHere at |\\bI(?:'m| am) .{0,30}"
              + " (?:at|of) )([A-Z][\\w&.'’-]*(?: (?:[A-Z&][\\w&.'’-]*|of|and)){0,3})(?:(?:"
              + " \\([^)]*\\)|,)? (?:is|are|was|builds?|makes?|helps?|develops?|provides?|has|in"
              + " [A-Z])\\b|, (?:an? |\\w+ (?:people|engineers)))");
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?:(?:Hi|Hey|Hello)(?: all| everyone| HN| there)?[,!.] +(?:I'?m \\w+ (?:from|at|of)"
              + " )?)?((?:[A-Z0-9][\\w&.'’-]*|of|the|and|&)(?:"
              + " (?:[A-Z0-9&][\\w&.'’-]*|of|the|and)){0,3})(?: ?\\([^)]{0,80}\\))?(?:"
              + " ?(?:--|–|—|\\|)| - |, (?:founded|a |an |the |based|we)|:? (?:is|are)"
              + " (?:(?:a|an|the) |(?:\\w+"
              + " )?(?:hiring|looking|seeking|building|growing|searching|recruiting))|, ?$)");
  private static final Pattern AT =
      Pattern.compile("\\b(?:at|join|to join|for) ([A-Z][\\w&.-]+(?: [A-Z][\\w&.-]+){0,2})\\b");
  private static final Set<String> NO_NAMES =
      Set.of(
          "we",
          "our",
          "the",
          "this",
          "i",
          "you",
          "it",
          "there",
          "they",
          "that",
          "hi",
          "hello",
          "what",
          "who",
          "remote",
          "here",
          "if",
          "all",
          "hn",
          "hacker news",
          "as",
          "in",
          "a",
          "an",
          "my",
          "hiring",
          "looking",
          "help",
          "come",
          "build");
  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// What companies put around their names in addresses: `getacme.example`, `acmehq.example`.
  private static final Pattern AFFIXED =
      Pattern.compile("^(?:get|try|join|use|go)|(?:hq|app|labs?|inc|io|ai|tech|group)$");

  private HnCompany() {}

  /// With its site where the post links one of its name, and marked where it recruits for others.
  public static Company of(HnHeader header, PostText text) {
    Company named = named(header, text);
    return Agencies.marked(site(named, text).map(named::withDomain).orElse(named), text);
  }

  /// A linked domain that is called as the company is.
  public static Optional<String> site(Company company, PostText text) {
    String name = LETTERS.matcher(company.name().toLowerCase(Locale.ROOT)).replaceAll("");
    return text.links().stream()
        .map(PostText.Link::url)
        .flatMap(
            url ->
                Stream.concat(
                    EmployerSites.domain(url).stream(), EmployerSites.ofItsMaker(url).stream()))
        .filter(domain -> isCalled(name, domain))
        .findFirst();
  }

  private static boolean isCalled(String name, String domain) {
    String label = LETTERS.matcher(label(domain)).replaceAll("");
    return !name.isEmpty()
        && (label.equals(name) || AFFIXED.matcher(label).replaceAll("").equals(name));
  }

  private static Company named(HnHeader header, PostText text) {
    if (!header.company().isEmpty() && header.company().length() <= 80) {
      return CompanyNames.company(header.company());
    }
    return (header.lines() == 1 ? Optional.<String>empty() : starts(text))
        .or(() -> named(NAMED, text))
        .or(() -> named(AT, text))
        .or(() -> byAddress(text))
        .map(CompanyNames::company)
        .orElseGet(CompanyNames::unknown);
  }

  /// `MongoDB -- we're looking for ...`, `Always Further, founded by ...`, `Fathom - AI notes`.
  private static Optional<String> starts(PostText text) {
    Matcher start = STARTS.matcher(text.firstLine());
    if (!start.lookingAt()) {
      return Optional.empty();
    }
    String name = CompanyNames.clean(start.group(1));
    boolean other =
        name.length() < 2
            || NO_NAMES.contains(name.toLowerCase(Locale.ROOT))
            || name.startsWith("We'")
            || name.startsWith("We’")
            || HnHeader.isTitle(name) && name.contains(" ")
            || PlaceRules.isPlace(name) && name.contains(",")
            || ScopeRules.isScope(name);
    return other ? Optional.empty() : Optional.of(name);
  }

  private static Optional<String> named(Pattern pattern, PostText text) {
    String start = text.text().substring(0, Math.min(800, text.text().length()));
    Matcher names = pattern.matcher(start);
    while (names.find()) {
      String name = CompanyNames.clean(names.group(1).replaceAll("^We['’]re |[.,]+$", ""));
      if (name.length() > 1 && !NO_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byAddress(PostText text) {
    return text.links().stream()
        .flatMap(link -> EmployerSites.domain(link.url()).stream())
        .map(HnCompany::label)
        .map(label -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1))
        .findFirst();
  }

  private static String label(String domain) {
    return domain.substring(0, domain.indexOf('.'));
  }
}
